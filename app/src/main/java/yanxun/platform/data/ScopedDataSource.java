package yanxun.platform.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import com.zaxxer.hikari.HikariDataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import yanxun.platform.access.Scope;

/** Tells the database, with every connection it hands out, which walls the current work may see through. */
public class ScopedDataSource extends DelegatingDataSource implements AutoCloseable {
    private final Cache<PGConnection, String> told = Caffeine.newBuilder().weakKeys().build();

    ScopedDataSource(HikariDataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection, Scope.current().walls());
            return connection;
        } catch (SQLException | RuntimeException trouble) {
            connection.close();
            throw trouble;
        }
    }

    @Override
    public void close() {
        ((HikariDataSource) java.util.Objects.requireNonNull(getTargetDataSource())).close();
    }

    private void tell(Connection connection, String walls) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        if (walls.equals(told.getIfPresent(physical))) {
            return;
        }
        told.invalidate(physical);
        try (var statement = connection.prepareStatement("select set_config('yanxun.walls', ?, false)")) {
            statement.setString(1, walls);
            statement.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        told.put(physical, walls);
    }
}
