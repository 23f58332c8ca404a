package yanxun.platform.data.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.data.embedded.Durably;
import yanxun.platform.error.Rejected;

/** Brings an export into a database whose tables the same migrations have made. All of it or nothing. */
public final class Import {
    private Import() {}

    public record Done(int tables, long rows, int files) {}

    /** Rows that are there are only replaced when told so; stored files that are there stay. */
    public static Done read(Path file, Path dataFolder, Database database, boolean replace) {
        if (!Files.isRegularFile(file)) {
            throw new Rejected("找不到导出文件 {0}", file);
        }
        try (var archive = new ZipFile(file.toFile()); var connection = database.connectAsOwner()) {
            var manifest = Manifest.in(archive, Manifest.Kind.EXPORT);
            var unpacked = Files.createTempDirectory("yanxun-import-");
            try {
                for (var entry : manifest.files()) {
                    Unpacking.file(archive, entry, Unpacking.inside(unpacked, entry.path()));
                }
                var contents = JsonMapper.builder().build().readValue(unpacked.resolve(Contents.NAME).toFile(), Contents.class);
                load(contents, unpacked, connection, replace);
                Durably.deleteTree(dataFolder.resolve("audit"));
                return new Done(contents.tables().size(), contents.rows(), store(manifest, unpacked, DataFolder.files(dataFolder)));
            } finally {
                Durably.deleteTree(unpacked);
            }
        } catch (ZipException e) {
            throw new Rejected("{0} 不是研训的导出文件,或者已经损坏", file);
        } catch (IOException e) {
            throw new UncheckedIOException("导入没有完成:" + e.getMessage(), e);
        } catch (SQLException e) {
            throw new IllegalStateException("导入没有完成,数据库没有改动:" + e.getMessage(), e);
        }
    }

    private static void load(Contents contents, Path unpacked, Connection connection, boolean replace) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var catalogue = new Catalogue(connection);
        if (!catalogue.migrations().equals(contents.migrations())) {
            throw new Rejected("数据库的结构与导出时的不同,请用同一版本的研训导出和导入");
        }
        refuseRows(catalogue, replace);
        var foreignKeys = catalogue.foreignKeys();
        var triggers = catalogue.triggers();
        run(connection, first(triggers));
        run(connection, first(foreignKeys));
        copyIn(contents, unpacked, connection);
        run(connection, foreignKeys.stream().map(List::getLast).toList());
        run(connection, triggers.stream().map(List::getLast).toList());
        for (var sequence : contents.sequences()) {
            catalogue.one("select setval('" + sequence.name().replace("'", "''") + "', " + sequence.value() + ")");
        }
        run(connection, first(catalogue.materializedViews()));
        connection.commit();
    }

    private static void refuseRows(Catalogue catalogue, boolean replace) throws SQLException {
        var filled = catalogue.tables().stream().filter(table -> table.rows() > 0).findFirst();
        if (filled.isPresent() && !replace) {
            throw new Rejected("数据库里已经有数据(例如 {0});确实要替换,请加 --replace", filled.get().name());
        }
    }

    private static void copyIn(Contents contents, Path unpacked, Connection connection) throws SQLException, IOException {
        if (!contents.tables().isEmpty()) {
            run(connection, List.of(contents.tables().stream().map(Contents.Table::name).collect(Collectors.joining(", ", "truncate ", ""))));
        }
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : contents.tables()) {
            try (var rows = Files.newInputStream(Unpacking.inside(unpacked, table.entry()))) {
                var loaded = copying.copyIn("copy " + table.name() + " (" + table.columns() + ") from stdin", rows, 1 << 16);
                if (loaded != table.rows()) {
                    throw new Rejected("导出文件已损坏:{0} 应有 {1} 行,实有 {2} 行", table.name(), table.rows(), loaded);
                }
            }
        }
    }

    private static int store(Manifest manifest, Path unpacked, Path files) throws IOException {
        var stored = 0;
        for (var entry : manifest.files()) {
            var target = files.resolve(entry.path().replaceFirst("^files/", ""));
            if (entry.path().startsWith("files/") && Files.notExists(target)) {
                Files.createDirectories(target.getParent());
                Files.copy(unpacked.resolve(entry.path()), target);
                stored++;
            }
        }
        return stored;
    }

    private static List<String> first(List<List<String>> pairs) {
        return pairs.stream().map(List::getFirst).toList();
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
