package yanxun.platform.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import yanxun.platform.data.embedded.Database;

/**
 * Hears at once, with the commit, whose session has ended or may see something else: the database tells it, whichever node or hand did it, to
 * a connection of its own here. While that is silent nothing may be remembered.
 */
@Component
class SessionNews implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(SessionNews.class);
    private static final String CHANNEL = "yanxun_sessions";
    private static final int LOOK_AFTER = 5_000;
    private static final long SILENCE = Duration.ofSeconds(12).toNanos();

    private final Database database;
    private volatile boolean hearing;
    private volatile long heardAt;
    private volatile boolean closing;

    SessionNews(Database database) {
        this.database = database;
    }

    /** Whether what ends elsewhere is heard here. A connection that hangs is not one that hears. */
    boolean isHearing() {
        return hearing && System.nanoTime() - heardAt < SILENCE;
    }

    /** @param forget what was heard of, or an empty text when anything may have been missed */
    void listen(Consumer<String> forget) {
        Thread.ofPlatform().daemon().name("session-news").start(() -> {
            while (!closing) {
                try (var connection = database.connectAsUser()) {
                    hear(connection, forget);
                } catch (SQLException | RuntimeException | Error away) {
                    log.debug("what ends elsewhere is not heard: {}", away.getMessage());
                    rest();
                }
            }
        });
    }

    private void hear(Connection connection, Consumer<String> forget) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            forget.accept("");
            heardAt = System.nanoTime();
            hearing = true;
            while (!closing) {
                for (var news : connection.unwrap(PGConnection.class).getNotifications(LOOK_AFTER)) {
                    forget.accept(news.getParameter());
                }
                statement.execute("select 1");
                heardAt = System.nanoTime();
            }
        } finally {
            hearing = false;
        }
    }

    private static void rest() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        closing = true;
    }
}
