package yanxun.platform.data.backup;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import yanxun.platform.data.embedded.Database;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.data.embedded.ExternalDatabase;
import yanxun.platform.error.Rejected;

/** The administrator's verbs about copies of everything. Refusals come as {@link Rejected}. */
public final class BackupCommand {
    private static final String LEFT_OUT = "\n备份里没有密钥文件 vault.key:没有它,恢复后打不开加密的手机号、签名密钥和机器人地址。请另存一份,与备份分开保管:./yanxun key escrow 密钥文件";

    private BackupCommand() {}

    /** {@code backup FILE [--json]}: beside a running program, or without one. */
    public static int backup(Path dataFolder, List<String> words, PrintStream out) {
        var arguments = new Arguments(words);
        var file = arguments.onlyFile("--json");
        if (ExternalDatabase.isNamed(System.getenv())) {
            throw new Rejected("数据在外部 PostgreSQL 里:请用它自己的办法备份(例如 pg_dump),或者用 export 导出");
        }
        var began = System.nanoTime();
        var made = backup(dataFolder, file);
        var seconds = seconds(began);
        arguments.answer(out, "已备份到 %s:%d 个文件,%d MB,压缩后 %d MB,用时 %.1f 秒".formatted(
                        made.file(), made.files(), made.bytesInside() >> 20, made.bytes() >> 20, seconds) + LEFT_OUT,
                "file", made.file().toString(), "bytes", made.bytes(), "bytesInside", made.bytesInside(), "files", made.files(),
                "seconds", seconds, "leftOut", List.of(KeyEscrow.KEY));
        return 0;
    }

    private static Backup.Made backup(Path dataFolder, Path file) {
        var running = EmbeddedPostgres.join(dataFolder);
        if (running.isPresent()) {
            return Backup.write(dataFolder, running.get(), file);
        }
        if (Files.notExists(dataFolder.resolve("pg"))) {
            throw new Rejected("数据目录 {0} 里还没有数据", dataFolder);
        }
        try (var server = EmbeddedPostgres.start(dataFolder)) {
            return Backup.write(dataFolder, server.database(), file);
        }
    }

    /** {@code restore FILE [--replace] [--json]}: opens the restored data once, so that success means it can be used. */
    public static int restore(Path dataFolder, List<String> words, PrintStream out) {
        var arguments = new Arguments(words);
        var file = arguments.onlyFile("--json", "--replace");
        var began = System.nanoTime();
        var done = Restore.read(file, dataFolder, arguments.replace());
        try (var server = EmbeddedPostgres.start(dataFolder)) {
            server.database().connectAsUser().close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var seconds = seconds(began);
        var before = done.before().map(Path::toString).orElse("");
        arguments.answer(out, "已恢复到 %s:%d 个文件,%d MB,用时 %.1f 秒%s".formatted(
                        done.dataFolder(), done.files(), done.bytes() >> 20, seconds, before.isEmpty() ? "" : ";原来的数据在 " + before),
                "dataFolder", done.dataFolder().toString(), "files", done.files(), "bytes", done.bytes(), "before", before,
                "seconds", seconds);
        return 0;
    }

    /** {@code export FILE [--json]}: from either kind of database. */
    public static int export(Path dataFolder, Database database, List<String> words, PrintStream out) {
        var arguments = new Arguments(words);
        var began = System.nanoTime();
        var made = Export.write(dataFolder, database, arguments.onlyFile("--json"));
        var seconds = seconds(began);
        arguments.answer(out, "已导出到 %s:%d 张表,%d 行,%d MB,用时 %.1f 秒".formatted(
                        made.file(), made.tables(), made.rows(), made.bytes() >> 20, seconds),
                "file", made.file().toString(), "bytes", made.bytes(), "tables", made.tables(), "rows", made.rows(), "seconds", seconds);
        return 0;
    }

    /** {@code import FILE [--replace] [--json]}: into a database that the same migrations have shaped before. */
    public static int importInto(Path dataFolder, Database database, List<String> words, PrintStream out) {
        var arguments = new Arguments(words);
        var began = System.nanoTime();
        var done = Import.read(arguments.onlyFile("--json", "--replace"), dataFolder, database, arguments.replace());
        var seconds = seconds(began);
        arguments.answer(out, "已导入 %d 张表、%d 行、%d 个文件,用时 %.1f 秒".formatted(done.tables(), done.rows(), done.files(), seconds),
                "tables", done.tables(), "rows", done.rows(), "files", done.files(), "seconds", seconds);
        return 0;
    }

    private static double seconds(long began) {
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }
}
