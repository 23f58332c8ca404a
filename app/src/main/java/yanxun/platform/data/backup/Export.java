package yanxun.platform.data.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.data.embedded.Durably;
import yanxun.platform.error.Rejected;

/** All rows of one moment as text, and the stored files: the way to another server or another major version. */
public final class Export {
    private Export() {}

    public record Made(Path file, long bytes, int tables, long rows) {}

    public static Made write(Path dataFolder, Database database, Path file) {
        var target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new Rejected("文件 {0} 已经存在,请换一个名字", file);
        }
        var draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            var contents = fill(draft, dataFolder, database);
            Durably.move(draft, target);
            return new Made(target, Files.size(target), contents.tables().size(), contents.rows());
        } catch (IOException e) {
            throw new UncheckedIOException("导出没有完成:" + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("导出没有完成:" + e.getMessage(), e);
        }
    }

    private static Contents fill(Path draft, Path dataFolder, Database database) throws IOException, SQLException {
        try (var archive = new ArchiveWriter(draft); var connection = database.connectAsOwner()) {
            var began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // Rather an error than rows left out because somebody may not see them.
            connection.createStatement().execute("set local row_security = off");
            var catalogue = new Catalogue(connection);
            var contents = new Contents(catalogue.migrations(), catalogue.tables(), catalogue.sequences());
            archive.file(Contents.NAME, new ByteArrayInputStream(JsonMapper.builder().build().writeValueAsBytes(contents)));
            for (var table : contents.tables()) {
                var copy = "copy " + table.name() + " (" + table.columns() + ") to stdout";
                try (var rows = new PGCopyInputStream(connection.unwrap(PGConnection.class), copy)) {
                    archive.file(table.entry(), rows);
                }
            }
            connection.rollback();
            StoredFiles.copy(DataFolder.files(dataFolder), archive);
            archive.finish(Manifest.Kind.EXPORT, connection.getMetaData().getDatabaseMajorVersion(), began);
            return contents;
        }
    }
}
