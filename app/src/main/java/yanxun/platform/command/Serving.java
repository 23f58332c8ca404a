package yanxun.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import yanxun.platform.data.DataFolder;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.data.embedded.ExternalDatabase;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** Starts the program for people. What stands in the way is found before anything is made, and told in one sentence. */
public final class Serving {
    private static final long LEAST_ROOM = 300L << 20;
    private static final int DEFAULT_PORT = 8080;

    private Serving() {}

    public static void start(Class<?> program, String... arguments) {
        try {
            check(System.getenv(), DataFolder.path());
            DataFolder.make();
            new SpringApplicationBuilder(program).properties(logging(System.getenv())).run(arguments);
        } catch (RuntimeException trouble) {
            var refused = refusal(trouble);
            if (refused == null) {
                trouble.printStackTrace();
            } else {
                System.err.println(Text.t(refused));
            }
            System.exit(1);
        }
    }

    /** To the console, and to a file that turns over; as one JSON object a line where {@code YANXUN_LOG=json} asks for it. */
    private static Map<String, Object> logging(Map<String, String> environment) {
        var settings = new HashMap<String, Object>(Map.of("logging.file.name", DataFolder.path().resolve("logs/yanxun.log").toString(),
                "logging.logback.rollingpolicy.max-file-size", "20MB", "logging.logback.rollingpolicy.max-history", "30", "logging.logback.rollingpolicy.total-size-cap", "500MB"));
        if (environment.getOrDefault("YANXUN_LOG", "").equals("json")) {
            settings.put("logging.structured.format.console", "ecs");
            settings.put("logging.structured.format.file", "ecs");
        }
        return settings;
    }

    /** The rule that stopped a start, however deep it lies. */
    static @org.jspecify.annotations.Nullable Rejected refusal(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected refused) {
                return refused;
            }
        }
        return null;
    }

    static void check(Map<String, String> environment, Path dataFolder) {
        checkFolder(dataFolder);
        if (!ExternalDatabase.isNamed(environment)) {
            EmbeddedPostgres.refuseTaken(dataFolder);
        }
        checkPort(environment.getOrDefault("YANXUN_PORT", ""));
    }

    private static void checkPort(String word) {
        var port = word.isBlank() ? DEFAULT_PORT : word.strip().matches("\\d{1,5}") ? Integer.parseInt(word.strip()) : -1;
        if (port < 0 || port > 65_535) {
            throw new Rejected("YANXUN_PORT 应是 1 到 65535 的数字,现在写的是 {0}", word);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (BindException taken) {
            throw new Rejected(String.valueOf(taken.getMessage()).contains("denied") ? "没有权限使用端口 {0}:请用 YANXUN_PORT 换一个 1024 以上的端口"
                    : "端口 {0} 已被别的程序占用:请停下那个程序,或用 YANXUN_PORT 换一个端口", String.valueOf(port));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void checkFolder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Rejected("数据目录 {0} 是一个文件:请用 YANXUN_DATA 指定一个目录", folder);
        }
        var standing = folder;
        while (Files.notExists(standing) && standing.getParent() != null) {
            standing = standing.getParent();
        }
        if (!Files.isDirectory(standing) || !Files.isWritable(standing)) {
            throw new Rejected("没有权限写入 {0}:请换一个账号运行,或用 YANXUN_DATA 指定别的数据目录", standing);
        }
        checkRoom(standing);
    }

    private static void checkRoom(Path folder) {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < LEAST_ROOM) {
                throw new Rejected("{0} 所在的磁盘只剩 {1} MB,至少要 {2} MB:请先腾出空间", folder, free >> 20, LEAST_ROOM >> 20);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
