package yanxun.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.data.embedded.Database;

@Configuration
class DataSetup {
    /**
     * The pool connects as a role that cannot pass row-level security; only migrations run as the owner. A machine does no more at once than it
     * has processors, and each connection costs the database a dozen megabytes.
     */
    @Bean(destroyMethod = "close")
    ScopedDataSource dataSource(Database database, Secrets secrets) {
        Migrations.run(database, secrets, Start.chosen(), () -> UpgradeBackup.take(database));
        return new ScopedDataSource(pool(database, "people", 2 + 3 * Runtime.getRuntime().availableProcessors(), 8_000), pool(database, "reserve", 4, 60_000), key(database));
    }

    private static String key(Database database) {
        try (var owner = database.connectAsOwner(); var statement = owner.createStatement(); var row = statement.executeQuery("select key from platform.wall_key")) {
            row.next();
            return row.getString(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static HikariDataSource pool(Database database, String name, int connections, long patience) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.userPassword());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(patience);
        config.setValidationTimeout(2_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("socketTimeout", 90);
        config.addDataSourceProperty("prepareThreshold", 3);
        config.addDataSourceProperty("logServerErrorDetail", false); // it holds the row that was refused, and would stand in the log
        config.addDataSourceProperty("preparedStatementCacheQueries", 128); // plans are what makes a connection large
        config.addDataSourceProperty("options", "-c statement_timeout=60000");
        config.setConnectionInitSql(Database.DAYS);
        return new HikariDataSource(config);
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations, Secrets secrets) {
        var conversions = conversions(secrets);
        return RecordRows.of(JdbcClient.create(operations, conversions), conversions);
    }

    /** What columns become: typed ids and instants, locked numbers masked, lists from arrays. */
    private static ConversionService conversions(Secrets secrets) {
        var service = new ApplicationConversionService();
        service.addConverter(Timestamp.class, Instant.class, Timestamp::toInstant);
        service.addConverter(String.class, Masked.class, secrets::masked);
        service.addConverter(Array.class, List.class, DataSetup::list);
        return service;
    }

    private static List<?> list(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
