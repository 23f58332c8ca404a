package yanxun.platform.data.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import yanxun.platform.error.Rejected;

/**
 * Copies the server's files while it works. The pages copied are of different moments; the write-ahead log between start and
 * stop, copied last, brings them all to the moment of the stop when the copy is opened.
 */
record ClusterCopy(Path cluster, Connection server, ArchiveWriter archive) {
    /** Kept as empty folders: the server makes their content anew. */
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "yanxun.conf", "pg_control");

    void take() throws SQLException, IOException {
        refuseTablespaces();
        // Holds back the log written since, until this connection ends.
        ask("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)::text");
        var firstLog = ask("select pg_walfile_name(pg_backup_start('yanxun', true))");
        copyFiles();
        archive.file("pg/global/pg_control", new ByteArrayInputStream(control()));
        copyLog(firstLog, stop());
    }

    /** Ends the copy and adds what the server says about it; returns the last piece of log it needs. */
    private String stop() throws SQLException, IOException {
        try (var statement = server.createStatement();
                var row = statement.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
            row.next();
            archive.file("pg/backup_label", new ByteArrayInputStream(row.getString(2).getBytes(StandardCharsets.UTF_8)));
            return row.getString(1);
        }
    }

    private void copyFiles() throws IOException {
        Files.walkFileTree(cluster, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                archive.folder(name(folder));
                if (folder.getParent().equals(cluster) && EMPTIED.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return folder.getFileName().toString().equals("pgsql_tmp") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    copy(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
                return goneMeanwhile(trouble);
            }
        });
        archive.folder("pg/pg_wal/archive_status");
        archive.folder("pg/pg_wal/summaries");
    }

    private FileVisitResult goneMeanwhile(IOException trouble) throws IOException {
        if (trouble instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw trouble;
    }

    /** A table dropped meanwhile takes its file along; the log knows. */
    private void copy(Path file) throws IOException {
        try (var content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            archive.file(name(file), content);
        } catch (NoSuchFileException _) {
            // dropped
        }
    }

    private String name(Path path) {
        return path.equals(cluster) ? "pg" : "pg/" + cluster.relativize(path);
    }

    /** Read until it holds still: it must not be caught half written. */
    private byte[] control() throws IOException {
        var file = cluster.resolve("global/pg_control");
        var seen = Files.readAllBytes(file);
        for (var again = Files.readAllBytes(file); !Arrays.equals(seen, again); again = Files.readAllBytes(file)) {
            seen = again;
        }
        return seen;
    }

    private void copyLog(String first, String last) throws IOException {
        var copied = 0;
        try (var pieces = Files.newDirectoryStream(cluster.resolve("pg_wal"), path -> isNeeded(path, first, last))) {
            for (var piece : pieces) {
                try (var content = Files.newInputStream(piece)) {
                    archive.file(name(piece), content);
                }
                copied += piece.getFileName().toString().endsWith(".history") ? 0 : 1;
            }
        }
        if (copied < Long.parseLong(last.substring(16), 16) - Long.parseLong(first.substring(16), 16) + 1) {
            throw new IllegalStateException("the server removed log the backup needs: " + first + " to " + last);
        }
    }

    private static boolean isNeeded(Path path, String first, String last) {
        var name = path.getFileName().toString();
        return name.endsWith(".history") || name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    private void refuseTablespaces() throws IOException {
        try (var spaces = Files.newDirectoryStream(cluster.resolve("pg_tblspc"))) {
            if (spaces.iterator().hasNext()) {
                throw new Rejected("数据库使用了数据目录之外的表空间,不能这样备份");
            }
        }
    }

    private String ask(String sql) throws SQLException {
        try (var statement = server.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
