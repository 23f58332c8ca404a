package yanxun.platform.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import yanxun.platform.data.backup.Backup;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.data.embedded.ExternalDatabase;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** A copy of everything, taken before a new version changes the tables; the last two stay in the data folder. */
final class UpgradeBackup {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int KEPT = 2;

    private UpgradeBackup() {}

    static void take(Database database) {
        if (ExternalDatabase.isNamed(System.getenv())) {
            System.out.println("正在升级外部数据库(升级前的备份由数据库自己的备份负责)……");
            return;
        }
        var folder = DataFolder.path().resolve("backups");
        try {
            if (Files.notExists(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var file = folder.resolve("before-upgrade-" + LocalDateTime.now(Times.ZONE).format(STAMP) + ".zip");
            System.out.println("新版本要升级数据库,先备份到 " + file + " ……");
            Backup.write(DataFolder.path(), database, file);
            prune(folder);
        } catch (IOException | UncheckedIOException broken) {
            throw new Rejected("升级前的备份没有做成,数据没有改动:{0}", String.valueOf(broken.getMessage()));
        }
    }

    private static void prune(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var old = files.filter(file -> file.getFileName().toString().startsWith("before-upgrade-")).sorted(Comparator.reverseOrder()).skip(KEPT).toList();
            for (var file : old) {
                Files.delete(file);
            }
        }
    }
}
