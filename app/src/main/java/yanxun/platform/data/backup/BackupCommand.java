package yanxun.platform.data.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.error.Rejected;

/** {@code backup FILE [--json]} and {@code restore FILE [--replace] [--json]}. Refusals come as {@link Rejected}. */
public final class BackupCommand {
    private BackupCommand() {}

    /** Works beside a running program, and without one. */
    public static int backup(Path dataFolder, List<String> arguments, PrintStream out) {
        var file = onlyFile(arguments, "--json");
        if (System.getenv("YANXUN_DB_URL") instanceof String external && !external.isBlank()) {
            throw new Rejected("数据在外部 PostgreSQL 里,请用它自己的办法备份(例如 pg_dump)");
        }
        var began = System.nanoTime();
        var running = EmbeddedPostgres.join(dataFolder);
        Backup.Made made;
        if (running.isPresent()) {
            made = Backup.write(dataFolder, running.get(), file);
        } else {
            if (!dataFolder.resolve("pg").toFile().isDirectory()) {
                throw new Rejected("数据目录 {0} 里还没有数据", dataFolder);
            }
            try (var server = EmbeddedPostgres.start(dataFolder)) {
                made = Backup.write(dataFolder, server.database(), file);
            }
        }
        var seconds = seconds(began);
        say(out, arguments, "已备份到 %s:%d 个文件,%d MB,压缩后 %d MB,用时 %.1f 秒".formatted(
                made.file(), made.files(), made.bytesInside() >> 20, made.bytes() >> 20, seconds), facts(
                "file", made.file().toString(), "bytes", made.bytes(), "bytesInside", made.bytesInside(), "files", made.files(),
                "seconds", seconds));
        return 0;
    }

    public static int restore(Path dataFolder, List<String> arguments, PrintStream out) {
        var file = onlyFile(arguments, "--json", "--replace");
        var began = System.nanoTime();
        var done = Restore.read(file, dataFolder, arguments.contains("--replace"));
        try (var server = EmbeddedPostgres.start(dataFolder)) {
            server.database().connectAsUser().close();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        var seconds = seconds(began);
        var before = done.before().map(Path::toString).orElse("");
        say(out, arguments, "已恢复到 %s:%d 个文件,%d MB,用时 %.1f 秒%s".formatted(
                done.dataFolder(), done.files(), done.bytes() >> 20, seconds, before.isEmpty() ? "" : ";原来的数据在 " + before), facts(
                "dataFolder", done.dataFolder().toString(), "files", done.files(), "bytes", done.bytes(), "before", before,
                "seconds", seconds));
        return 0;
    }

    private static Path onlyFile(List<String> arguments, String... options) {
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        var unknown = arguments.stream().filter(argument -> argument.startsWith("--") && !List.of(options).contains(argument)).findFirst();
        if (unknown.isPresent()) {
            throw new Rejected("不认识选项 {0}", unknown.get());
        }
        if (files.size() != 1) {
            throw new Rejected("请给出一个备份文件的名字");
        }
        return Path.of(files.getFirst());
    }

    private static double seconds(long began) {
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }

    private static Map<String, Object> facts(Object... namesAndValues) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }

    private static void say(PrintStream out, List<String> arguments, String sentence, Map<String, Object> facts) {
        out.println(arguments.contains("--json") ? JsonMapper.builder().build().writeValueAsString(facts) : sentence);
    }
}
