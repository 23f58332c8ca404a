package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import yanxun.platform.data.embedded.EmbeddedPostgres;
import yanxun.platform.error.Rejected;

/** Who may change the tables: the service, after a backup; a verb only where there is nothing yet. Nobody uses what a later version made. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MigrationsTest {
    @TempDir
    static Path folder;

    static EmbeddedPostgres server;
    final AtomicInteger backups = new AtomicInteger();

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aVerbThatLooksMakesNothing() throws SQLException {
        assertThatThrownBy(() -> run(Start.WORK)).isInstanceOf(Rejected.class).hasMessageContaining("还没有数据");
        assertThat(one("select count(*) from pg_namespace where nspname = 'platform'")).isZero();
    }

    @Test
    @Order(2)
    void aVerbThatFoundsMakesTheTablesOfAnEmptyDatabase() throws SQLException {
        run(Start.FOUND);
        assertThat(one("select count(*) from org.unit")).isZero();
        assertThatCode(() -> run(Start.WORK)).doesNotThrowAnyException();
        assertThat(backups).hasValue(0);
    }

    @Test
    @Order(3)
    void onlyTheServiceUpgradesAndOnlyAfterABackup() throws SQLException {
        execute("drop schema training cascade");
        execute("drop schema if exists credit cascade");
        assertThatThrownBy(() -> run(Start.WORK)).isInstanceOf(Rejected.class).hasMessageContaining("还是旧版本");
        assertThatThrownBy(() -> run(Start.FOUND)).isInstanceOf(Rejected.class).hasMessageContaining("还是旧版本");
        run(Start.SERVE);
        assertThat(backups).hasValue(1);
        run(Start.SERVE);
        assertThat(backups).hasValue(1);
    }

    @Test
    @Order(4)
    void whatALaterVersionMadeIsLeftAlone() throws SQLException {
        execute("insert into plan.migration_history select max(installed_rank) + 1, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true from plan.migration_history");
        for (var start : Start.values()) {
            assertThatThrownBy(() -> run(start)).isInstanceOf(Rejected.class).hasMessageContaining("更新版本");
        }
    }

    private void run(Start start) {
        Migrations.run(server.database(), new Secrets(new Vault("test", folder)), start, backups::incrementAndGet);
    }

    private static void execute(String sql) throws SQLException {
        try (var owner = server.database().connectAsOwner(); var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long one(String sql) throws SQLException {
        try (var owner = server.database().connectAsOwner(); var statement = owner.createStatement(); var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
