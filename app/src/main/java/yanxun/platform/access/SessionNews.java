package yanxun.platform.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.data.embedded.Database;

/**
 * Tells every node at once, with the commit, that a session has ended or may see something else: a connection of its own listens.
 * While it is away nothing may be remembered.
 */
@Component
class SessionNews implements DisposableBean {
    private static final String CHANNEL = "yanxun_sessions";
    private static final int LOOK_AFTER = 5_000;

    private final Database database;
    private final JdbcClient jdbc;
    private volatile boolean hearing;
    private volatile boolean closing;

    SessionNews(Database database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Whether what other nodes end is heard here. */
    boolean isHearing() {
        return hearing;
    }

    /** @param about a session's hash or an account */
    void tell(String about) {
        jdbc.sql("select pg_notify('" + CHANNEL + "', :about)").param("about", about).query().listOfRows();
    }

    /** @param forget what was heard of, or an empty text when anything may have been missed */
    void listen(Consumer<String> forget) {
        Thread.ofPlatform().daemon().name("session-news").start(() -> {
            while (!closing) {
                try (var connection = database.connectAsUser()) {
                    hear(connection, forget);
                } catch (SQLException away) {
                    hearing = false;
                    rest();
                }
            }
        });
    }

    private void hear(Connection connection, Consumer<String> forget) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            forget.accept("");
            hearing = true;
            while (!closing) {
                for (var news : connection.unwrap(PGConnection.class).getNotifications(LOOK_AFTER)) {
                    forget.accept(news.getParameter());
                }
                statement.execute("select 1");
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
