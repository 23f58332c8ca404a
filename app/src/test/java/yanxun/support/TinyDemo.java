package yanxun.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.Yanxun;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.command.Command;

/** A program of its own with a district that has lived through a year: something of every kind is there. Started once for all who ask, gone with the tests. */
public final class TinyDemo {
    private static TinyDemo running;

    private final Path folder;
    private final ConfigurableApplicationContext program;
    private final int port;

    private TinyDemo() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tiny-demo-");
        var before = System.getProperty("yanxun.data");
        System.setProperty("yanxun.data", folder.toString());
        try {
            program = new SpringApplicationBuilder(Yanxun.class).run("--server.port=0", "--yanxun.demo=off");
            port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
        } finally {
            if (before != null) {
                System.setProperty("yanxun.data", before);
            }
        }
        var load = program.getBeansOfType(Command.class).values().stream().filter(each -> each.line().startsWith("demo load")).findFirst().orElseThrow();
        Scope.runEverywhere(() -> load.run(List.of("--scale", "tiny", "--json"), new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream())));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    public static synchronized TinyDemo running() {
        if (running == null) {
            try {
                running = new TinyDemo();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return running;
    }

    public <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    public <T> T bean(Class<T> type, String name) {
        return program.getBean(name, type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** A browser in which the one who stands for a role is signed in: director, teacher, neighbour… */
    public Browser as(String role) {
        return as(one("select id from org.account where login = :word", role));
    }

    public Browser as(UUID account) {
        return Browser.at(port).session(bean(Sessions.class).open(account, "test"));
    }

    public UUID person(String role) {
        return one("select person_id from org.account where login = :word", role);
    }

    public UUID wall(String role) {
        return one("select wall from org.account where login = :word", role);
    }

    public UUID one(String sql, String word) {
        return Scope.everywhere(() -> jdbc().sql(sql).param("word", word).query(UUID.class).single());
    }

    private void stop() {
        program.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
