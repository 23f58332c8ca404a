package yanxun.platform.data.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.data.embedded.Rows;
import yanxun.platform.error.Rejected;

class RestoreTest {
    @TempDir
    static Path shared;

    static Path backup;
    static Path old;
    static long usualMillis;

    @TempDir
    Path folder;

    Path data;

    @BeforeAll
    static void prepare() throws Exception {
        old = shared.resolve("old");
        try (var server = EmbeddedPostgres.start(old)) {
            note(server, "old");
        }
        Files.createDirectories(old.resolve("files"));
        Files.writeString(old.resolve("files/which"), "old");
        backup = shared.resolve("new.backup");
        try (var server = EmbeddedPostgres.start(shared.resolve("source"))) {
            note(server, "new");
            Files.createDirectories(shared.resolve("source/files"));
            Files.writeString(shared.resolve("source/files/which"), "new");
            Backup.write(server.dataFolder(), server.database(), backup);
        }
    }

    @BeforeEach
    void nameTheFolder() {
        data = folder.resolve("data");
    }

    @Test
    void refusesToReplaceDataUnlessTold() throws Exception {
        makeOld();
        refuses(backup, "不是空的");
        assertThat(noted(data)).isEqualTo("old");
    }

    @Test
    void putsTheOldDataAsideWhereItStillOpens() throws Exception {
        makeOld();
        var before = Restore.read(backup, data, true).before().orElseThrow();

        assertThat(noted(data)).isEqualTo("new");
        assertThat(data.resolve("files/which")).hasContent("new");
        assertThat(noted(before)).isEqualTo("old");
        assertThat(before.resolve("files/which")).hasContent("old");
    }

    @Test
    void refusesAFolderInUse() throws Exception {
        try (var server = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> Restore.read(backup, data, true)).isInstanceOf(Rejected.class).hasMessageContaining("请先停下它");
            assertThat(Rows.first(server.database().connectAsOwner(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        refuses(folder.resolve("missing"), "找不到备份文件");
        refuses(Files.writeString(folder.resolve("text"), "姓名,学校\n"), "不是研训的备份文件");
        refuses(Files.createFile(folder.resolve("empty")), "不是研训的备份文件");
        refuses(zip("other.zip", "readme.txt", "hello"), "不是研训的备份文件");
        refuses(zip("liar.zip", Manifest.NAME, "hello"), "不是研训的备份文件");
    }

    @Test
    void refusesOtherVersions() throws Exception {
        var older = new Manifest(Manifest.Kind.BACKUP, 15, Instant.EPOCH, List.of(), List.of());
        refuses(zip("15.backup", Manifest.NAME, older.text()), "备份来自 PostgreSQL 15 版");
        refuses(zip("next.backup", Manifest.NAME, "yanxun backup 2\n"), "更新的版本");
        refuses(zip("rows.backup", Manifest.NAME, "yanxun export 1\n"), "请用 import 导入");
    }

    @Test
    void refusesPathsThatLeadElsewhere() throws Exception {
        for (var path : List.of("../../evil", "/tmp/evil", "pg/../../evil", "pg.properties")) {
            var manifest = new Manifest(Manifest.Kind.BACKUP, 18, Instant.EPOCH, List.of(), List.of(new Manifest.Entry("00", 1, path)));
            refuses(zip("evil-" + path.hashCode(), Manifest.NAME, manifest.text()), "不该在备份里");
        }
    }

    /** Some bytes of a zip mean nothing (dates, where in a run of zeros to copy from); where those are hit the copy is whole. */
    @Test
    void letsNoDamagedByteReachTheData() throws Exception {
        makeOld();
        var sound = Files.readAllBytes(backup);
        var refused = 0;
        for (int i = 0; i < 12; i++) {
            var bytes = sound.clone();
            bytes[(int) (bytes.length * (i + 0.5) / 12)] ^= 0x10;
            try {
                Restore.read(Files.write(folder.resolve("damaged"), bytes), data, true);
                assertThat(noted(data)).isEqualTo("new");
            } catch (Rejected e) {
                assertThat(e.getMessage()).containsAnyOf("损坏", "不是研训");
                refused++;
            }
            assertThat(data.resolve("restoring")).doesNotExist();
        }
        assertThat(refused).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.9, 0.999})
    void noticesAFileThatWasCutOff(double where) throws Exception {
        var bytes = Files.readAllBytes(backup);
        refuses(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, (int) (bytes.length * where))), "已经损坏");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7, 0.85, 0.95, 1.05})
    void killedAnywhereItLeavesTheOldDataOrTheNewNeverAMixture(double share) throws Exception {
        makeOld();
        var patience = (long) (share * usualMillis());
        var program = restoring(data);
        program.waitFor(patience, TimeUnit.MILLISECONDS);
        program.destroyForcibly().waitFor();

        var now = noted(data);
        assertThat(now).isIn("old", "new");
        assertThat(data.resolve("files/which")).hasContent(now);
        if (now.equals("new")) {
            try (var aside = Files.newDirectoryStream(data, "before-restore-*")) {
                assertThat(noted(aside.iterator().next())).isEqualTo("old");
            }
        }
    }

    private static synchronized long usualMillis() throws Exception {
        if (usualMillis == 0) {
            var began = System.nanoTime();
            assertThat(restoring(shared.resolve("undisturbed")).waitFor()).isZero();
            usualMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
        return usualMillis;
    }

    private static Process restoring(Path data) throws IOException {
        return new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp", System.getProperty("java.class.path"),
                Program.class.getName(), backup.toString(), data.toString()).inheritIO().start();
    }

    /** Restores in a process of its own, to be killed. */
    static class Program {
        static void main(String... args) {
            Restore.read(Path.of(args[0]), Path.of(args[1]), true);
        }
    }

    private void refuses(Path file, String sentence) {
        assertThatThrownBy(() -> Restore.read(file, data, false)).isInstanceOf(Rejected.class).hasMessageContaining(sentence);
    }

    private Path zip(String name, String entry, String text) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private void makeOld() throws Exception {
        var copied = new ProcessBuilder("cp", "-a", old.toString(), data.toString()).inheritIO().start().waitFor();
        assertThat(copied).isZero();
    }

    private static void note(EmbeddedPostgres server, String text) throws Exception {
        try (var connection = server.database().connectAsOwner()) {
            Rows.first(connection, "create table note as select '" + text + "' as text");
        }
    }

    private static String noted(Path data) throws Exception {
        try (var server = EmbeddedPostgres.start(data); var connection = server.database().connectAsOwner()) {
            return Rows.first(connection, "select text from note");
        }
    }
}
