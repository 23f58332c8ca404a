package yanxun.platform.data.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.data.embedded.Durably;
import yanxun.platform.error.Rejected;

/** One file holding the rows and stored files of an embedded server as they were when the copy ended, made while people work. */
public final class Backup {
    private Backup() {}

    /** What was made: the file, its size, and the size and number of the files inside. */
    public record Made(Path file, long bytes, long bytesInside, int files) {}

    /** The database must be the one kept in the data folder. */
    public static Made write(Path dataFolder, Database database, Path file) {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new Rejected("文件 {0} 已经存在,请换一个名字", file);
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new Rejected("目录 {0} 不存在", target.getParent());
        }
        try {
            var draft = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
            try {
                Files.delete(draft);
                var manifest = fill(draft, dataFolder.toRealPath(), database);
                Durably.move(draft, target);
                note(database, Files.size(target));
                return new Made(target, Files.size(target), manifest.bytes(), manifest.files().size());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("备份没有完成:" + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("备份没有完成:" + e.getMessage(), e);
        }
    }

    /** For whoever asks how old the last copy is; a database of an earlier version has no place for it yet. */
    private static void note(Database database, long bytes) throws SQLException {
        try (var owner = database.connectAsOwner(); var statement = owner.createStatement()) {
            statement.execute("do $$ begin if to_regclass('platform.backup') is not null then insert into platform.backup values (gen_random_uuid(), now(), " + bytes + "); end if; end $$");
        }
    }

    private static Manifest fill(Path draft, Path dataFolder, Database database) throws IOException, SQLException {
        try (var archive = new ArchiveWriter(draft); var server = database.connectAsOwner()) {
            var began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            new ClusterCopy(dataFolder.resolve("pg"), server, archive).take();
            // After the rows: what they name is stored before they are.
            StoredFiles.copy(DataFolder.files(dataFolder), archive);
            return archive.finish(Manifest.Kind.BACKUP, server.getMetaData().getDatabaseMajorVersion(), began);
        }
    }
}
