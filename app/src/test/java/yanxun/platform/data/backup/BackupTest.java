package yanxun.platform.data.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.data.embedded.Rows;
import yanxun.platform.error.Rejected;

class BackupTest {
    private static final String FINGERPRINT = "select md5(string_agg(settled::text, ',' order by id)) from settled";

    @TempDir
    static Path folder;

    static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.start(folder.resolve("live"));
        execute("create table settled as select n as id, md5(n::text) as text from generate_series(1, 50000) n");
        execute("create table acknowledged (writer int, number bigint, filler text, primary key (writer, number))");
        execute("create table account (id int primary key, amount bigint not null)");
        execute("insert into account select n, 1000 from generate_series(1, 100) n");
        Files.createDirectories(server.dataFolder().resolve("files/ab/空"));
        Files.writeString(server.dataFolder().resolve("files/ab/教案 1.txt"), "同课异构");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void holdsEveryRowAcknowledgedBeforeAndNothingHalfDone() throws Exception {
        var file = folder.resolve("busy.backup");
        var acknowledged = List.of(new AtomicLong(), new AtomicLong(), new AtomicLong());
        var stopped = new AtomicBoolean();
        List<Long> before;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 3; writer++) {
                var number = writer;
                people.submit(() -> write(number, acknowledged.get(number), stopped));
            }
            var mover = people.submit(() -> moveMoney(stopped));
            var builder = people.submit(() -> createAndDropTables(stopped));
            eventually(() -> assertThat(acknowledged).allMatch(number -> number.get() > 50));
            before = acknowledged.stream().map(AtomicLong::get).toList();
            Backup.write(server.dataFolder(), server.database(), file);
            stopped.set(true);
            mover.get();
            builder.get();
        }

        Restore.read(file, folder.resolve("busy"), false);
        try (var restored = EmbeddedPostgres.start(folder.resolve("busy")); var connection = restored.database().connectAsOwner()) {
            for (int writer = 0; writer < 3; writer++) {
                var last = Long.parseLong(Rows.first(connection, "select max(number) from acknowledged where writer = " + writer));
                assertThat(last).isGreaterThanOrEqualTo(before.get(writer));
                assertThat(Rows.first(connection, "select count(*) from acknowledged where writer = " + writer)).isEqualTo(Long.toString(last));
            }
            assertThat(Rows.first(connection, "select sum(amount) from account")).isEqualTo("100000");
            assertThat(Rows.first(connection, FINGERPRINT)).isEqualTo(execute(FINGERPRINT));
            Rows.first(connection, "create extension amcheck");
            Rows.first(connection, """
                    select count(bt_index_check(c.oid, true)) from pg_class c join pg_am a on a.oid = c.relam and a.amname = 'btree'
                     where c.relkind = 'i' and c.relpersistence = 'p'
                    """);
        }
        assertThat(folder.resolve("busy/files/ab/教案 1.txt")).hasContent("同课异构");
        assertThat(folder.resolve("busy/files/ab/空")).isEmptyDirectory();
    }

    @Test
    void isForItsOwnerOnlyAndOverwritesNothing() throws Exception {
        var file = folder.resolve("own.backup");
        Backup.write(server.dataFolder(), server.database(), file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThatThrownBy(() -> Backup.write(server.dataFolder(), server.database(), file))
                .isInstanceOf(Rejected.class).hasMessageContaining("已经存在");
        assertThatThrownBy(() -> Backup.write(server.dataFolder(), server.database(), folder.resolve("nowhere/x.backup")))
                .isInstanceOf(Rejected.class).hasMessageContaining("不存在");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    @Test
    void keepsThePasswordsOutAndGivesTheCopyNewOnes() throws Exception {
        var file = folder.resolve("secret.backup");
        Backup.write(server.dataFolder(), server.database(), file);
        Restore.read(file, folder.resolve("secret"), false);

        try (var archive = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(archive.stream().map(java.util.zip.ZipEntry::getName)).noneMatch(name -> name.contains("properties"));
        }
        try (var restored = EmbeddedPostgres.start(folder.resolve("secret")); var _ = restored.database().connectAsUser()) {
            assertThat(restored.database().userPassword()).isNotEqualTo(server.database().userPassword());
        }
    }

    @Test
    void commandsSayWhatTheyDidToPeopleAndPrograms() {
        var file = folder.resolve("said.backup").toString();
        assertThat(said(out -> BackupCommand.backup(server.dataFolder(), List.of(file, "--json"), out)))
                .matches("(?s)\\{\"file\":\".*said.backup\",\"bytes\":\\d+,\"bytesInside\":\\d+,\"files\":\\d+,\"seconds\":[0-9.]+,\"leftOut\":\\[\"vault.key\"]}\n");
        assertThat(said(out -> BackupCommand.restore(folder.resolve("said"), List.of("--replace", file), out)))
                .matches("(?s)已恢复到 .*said:\\d+ 个文件,\\d+ MB,用时 [0-9.]+ 秒\n");
        assertThat(said(out -> BackupCommand.backup(folder.resolve("said"), List.of(folder.resolve("again.backup").toString()), out)))
                .startsWith("已备份到 ");
        for (var wrong : List.of(List.<String>of(), List.of("a", "b"), List.of(file, "--force"))) {
            assertThatThrownBy(() -> BackupCommand.restore(folder.resolve("wrong"), wrong, System.out)).isInstanceOf(Rejected.class);
        }
        assertThatThrownBy(() -> BackupCommand.backup(folder.resolve("none"), List.of("x"), System.out)).hasMessageContaining("还没有数据");
    }

    private static String said(java.util.function.Consumer<PrintStream> command) {
        var bytes = new ByteArrayOutputStream();
        command.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static @org.jspecify.annotations.Nullable Void write(int writer, AtomicLong acknowledged, AtomicBoolean stopped) throws SQLException {
        try (var connection = server.database().connectAsOwner();
                var insert = connection.prepareStatement("insert into acknowledged values (?, ?, repeat('研', 300))")) {
            while (!stopped.get()) {
                insert.setInt(1, writer);
                insert.setLong(2, acknowledged.get() + 1);
                insert.executeUpdate();
                acknowledged.incrementAndGet();
            }
            return null;
        }
    }

    private static @org.jspecify.annotations.Nullable Void moveMoney(AtomicBoolean stopped) throws SQLException {
        try (var connection = server.database().connectAsOwner()) {
            connection.setAutoCommit(false);
            for (int i = 0; !stopped.get(); i++) {
                Rows.first(connection, "update account set amount = amount - 7 where id = " + (1 + i % 100));
                Rows.first(connection, "update account set amount = amount + 7 where id = " + (1 + (i * 31 + 1) % 100));
                connection.commit();
            }
            return null;
        }
    }

    private static @org.jspecify.annotations.Nullable Void createAndDropTables(AtomicBoolean stopped) throws SQLException {
        for (int i = 0; !stopped.get(); i++) {
            execute("create table passing_" + i + " as select repeat('x', 900) from generate_series(1, 3000)");
            execute("checkpoint");
            execute("drop table passing_" + i);
        }
        return null;
    }

    private static String execute(String sql) throws SQLException {
        try (var connection = server.database().connectAsOwner()) {
            return Rows.first(connection, sql);
        }
    }
}
