package yanxun.platform.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import yanxun.platform.access.Scope;
import yanxun.platform.time.ShiftingClock;

/**
 * Tells the database, with every connection it hands out, which walls the current work may see through. Work that lives through another
 * time is a demo and can begin anew: it alone does not wait for the disk at each commit.
 */
public class ScopedDataSource extends DelegatingDataSource implements AutoCloseable {
    private static final ScopedValue<Boolean> RESERVED = ScopedValue.newInstance();

    private final HikariDataSource pool;
    private final HikariDataSource reserve;
    private final String key;
    private final Cache<PGConnection, Told> told = Caffeine.newBuilder().weakKeys().build();

    /** @param key the word without which nobody sees through all walls */
    ScopedDataSource(HikariDataSource pool, HikariDataSource reserve, String key) {
        super(pool);
        this.key = key;
        this.pool = pool;
        this.reserve = reserve;
    }

    /** Work of the system's own, with connections of its own: however many people press in at the door, what was promised goes on. */
    public static void reserved(Runnable work) {
        ScopedValue.where(RESERVED, true).run(work);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = (RESERVED.isBound() ? reserve : pool).getConnection();
        try {
            tell(connection, new Told(Scope.current().walls(), ShiftingClock.isShifted() ? "off" : "on"));
            return connection;
        } catch (SQLException | RuntimeException trouble) {
            connection.close();
            throw trouble;
        }
    }

    @Override
    public void close() {
        pool.close();
        reserve.close();
    }

    private record Told(String walls, String durable) {}

    private void tell(Connection connection, Told now) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        if (now.equals(told.getIfPresent(physical))) {
            return;
        }
        told.invalidate(physical);
        try (var statement = connection.prepareStatement("select set_config('yanxun.walls', ?, false), set_config('synchronous_commit', ?, false)")) {
            statement.setString(1, now.walls().equals("*") ? "*:" + key : now.walls());
            statement.setString(2, now.durable());
            statement.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        told.put(physical, now);
    }
}
