package yanxun.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.error.Rejected;

class SurvivalTest {
    @TempDir
    Path folder;

    @Test
    void losesNoAcknowledgedRowWhenTheProgramIsKilled() throws Exception {
        var program = KeeperProgram.start(folder);
        var output = program.inputReader();
        var postmaster = KeeperProgram.awaitReady(output);
        long acknowledged = read(output, 300);
        Postmaster.signal(program.pid(), "KILL");
        program.waitFor();
        acknowledged = Math.max(acknowledged, last(output));

        assertThat(reopenedCount()).isGreaterThanOrEqualTo(acknowledged).isLessThanOrEqualTo(acknowledged + 1);
        assertThat(ProcessHandle.of(postmaster).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }

    @Test
    void losesNoAcknowledgedRowWhenEverythingIsKilled() throws Exception {
        var program = KeeperProgram.start(folder);
        var output = program.inputReader();
        var postmaster = KeeperProgram.awaitReady(output);
        long acknowledged = read(output, 300);
        var all = program.descendants().toList();
        Postmaster.signal(program.pid(), "KILL");
        all.forEach(ProcessHandle::destroyForcibly);
        program.waitFor();
        acknowledged = Math.max(acknowledged, last(output));

        assertThat(all).extracting(ProcessHandle::pid).contains(postmaster);
        assertThat(reopenedCount()).isGreaterThanOrEqualTo(acknowledged).isLessThanOrEqualTo(acknowledged + 1);
    }

    @Test
    void theServerGoesWithTheProgramEvenWhenThatIsKilled() throws Exception {
        var program = KeeperProgram.start(folder);
        var postmaster = ProcessHandle.of(KeeperProgram.awaitReady(program.inputReader())).orElseThrow();
        program.destroyForcibly().waitFor();

        postmaster.onExit().get(20, TimeUnit.SECONDS);
        assertThat(folder.resolve("pg/postmaster.pid")).doesNotExist();
    }

    @Test
    void bringsTheServerBackUnderALivingProgram() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            execute(server, "create table note (id bigint)");
            execute(server, "insert into note values (1)");
            Postmaster.signal(Postmaster.of(folder.resolve("pg")).orElseThrow().pid(), "KILL");

            assertThat(countOnceBack(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {700, 1000, 1300, 1700})
    void startsAfreshWhenTheFirstStartWasInterrupted(int millis) throws Exception {
        var program = KeeperProgram.start(folder, "0");
        program.waitFor(millis, TimeUnit.MILLISECONDS);
        program.destroyForcibly().waitFor();
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(execute(server, "select current_database()")).isEqualTo("yanxun");
        }
        assertThat(Files.exists(folder.resolve("pg"))).isTrue();
    }

    @Test
    void throwsAwayAHalfMadeCluster() throws Exception {
        Files.createDirectories(folder.resolve("pg.new-1/base"));
        Files.writeString(folder.resolve("pg.new-1/PG_VERSION"), "18\n");
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(execute(server, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("pg.new-1")).doesNotExist();
    }

    @Test
    void namesTheOtherProgramThatKeepsTheFolder() throws Exception {
        var program = KeeperProgram.start(folder);
        var output = program.inputReader();
        var postmaster = ProcessHandle.of(KeeperProgram.awaitReady(output)).orElseThrow();
        read(output, 1);

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(Rejected.class).hasMessageContaining("进程号 " + program.pid());
        try (var connection = EmbeddedPostgres.join(folder).orElseThrow().connectAsOwner()) {
            assertThat(Long.parseLong(Rows.first(connection, "select count(*) from note"))).isPositive();
        }
        program.destroyForcibly().waitFor();
        postmaster.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void isNotFooledByAnOldNumberThatAnotherProgramHasNow() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("pg/postmaster.pid"), """
                %d
                %s
                1700000000
                5432

                127.0.0.1
                  1   1
                ready
                """.formatted(ProcessHandle.current().pid(), folder.resolve("pg")));
        assertThat(EmbeddedPostgres.join(folder)).isEmpty();
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(execute(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void keepsDataPasswordsAndPortAcrossStartsAndMakesNewPasswordsWhenTheirFileIsLost() throws Exception {
        Database first;
        try (var server = EmbeddedPostgres.start(folder)) {
            first = server.database();
            execute(server, "create table note (id bigint)");
        }
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.database()).isEqualTo(first);
        }
        Files.delete(folder.resolve("pg.properties"));
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.database().ownerPassword()).isNotEqualTo(first.ownerPassword());
            assertThat(execute(server, "select count(*) from note")).isEqualTo("0");
            server.database().connectAsUser().close();
        }
    }

    @Test
    void givesWayWhenItsPortIsTaken() throws Exception {
        String url;
        try (var server = EmbeddedPostgres.start(folder)) {
            url = server.database().url();
        }
        var port = Credentials.read(folder).orElseThrow().port();
        try (var _ = new java.net.ServerSocket(port, 1, java.net.InetAddress.getByName("127.0.0.1"));
                var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.database().url()).isNotEqualTo(url);
            assertThat(execute(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAClusterOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(folder.resolve("pg"));
        Files.writeString(folder.resolve("pg/PG_VERSION"), "15\n");

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(Rejected.class).hasMessageContaining("PostgreSQL 15 版");
    }

    @Test
    void rootBecomesWhoeverOwnsTheFolder() throws Exception {
        assumeTrue(uid(Path.of("/proc/self")) == 0, "only root can become somebody else");
        var own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedPostgres.start(own).close();
        assertThat(uid(own.resolve("pg"))).isZero();

        Files.setAttribute(own, "unix:uid", 1);
        Files.move(own.resolve("pg"), folder.resolve("aside"));
        try (var server = EmbeddedPostgres.start(own)) {
            assertThat(execute(server, "select 1")).isEqualTo("1");
            assertThat(uid(own.resolve("pg/base"))).isEqualTo(1);
        }
    }

    private static int uid(Path path) throws Exception {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static long read(java.io.BufferedReader output, int lines) throws Exception {
        var last = 0L;
        for (int i = 0; i < lines; i++) {
            last = Long.parseLong(output.readLine());
        }
        return last;
    }

    /** What it still said before it died; the last line may be cut. */
    private static long last(java.io.BufferedReader output) throws Exception {
        var text = output.readAllAsString();
        var lines = text.substring(0, Math.max(0, text.lastIndexOf('\n'))).strip().split("\n");
        return lines[lines.length - 1].isEmpty() ? 0 : Long.parseLong(lines[lines.length - 1]);
    }

    private long reopenedCount() throws SQLException {
        try (var server = EmbeddedPostgres.start(folder)) {
            return Long.parseLong(execute(server, "select count(*) from note"));
        }
    }

    private static String execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = server.database().connectAsOwner()) {
            return Rows.first(connection, sql);
        }
    }

    private static long countOnceBack(EmbeddedPostgres server) throws Exception {
        for (int i = 0; i < 200; i++) {
            try {
                return Long.parseLong(execute(server, "select count(*) from note"));
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError("the server did not come back");
    }
}
