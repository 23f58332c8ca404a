package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.data.embedded.Database;
import yanxun.support.TownTest;

/** Rows of earlier versions are locked by the migration, and what was kept of them too. */
class LockingNumbersTest extends TownTest {
    @Autowired
    Database database;

    @Autowired
    Secrets secrets;

    @Test
    void whatLayOpenIsLocked() throws Exception {
        try (var owner = database.connectAsOwner()) {
            owner.setAutoCommit(false);
            var li = town.person("李老师");
            run(owner, "insert into org.person_secret (person_id, wall, phone, id_number) values ('" + li + "', '" + town.district() + "', '13800138000', null)",
                    "insert into org.person_line (intake_id, wall, line, name, unit_word, phone, id_number, before) values (gen_random_uuid(), '" + town.district()
                            + "', 1, '李老师', '', '13800138000', '11010519491231002X', '{\"secret\": {\"phone\": \"13800138000\", \"id_number\": null}}')",
                    "insert into training.trainer_secret (trainer_id, wall, phone) select id, wall, '057788880000' from training.trainer where false");
            for (var module : new String[] {"org", "training", "notice"}) {
                for (var migration : LockingNumbers.of(module, secrets)) {
                    migration.migrate(context(owner));
                }
            }
            assertThat(one(owner, "select phone from org.person_secret where person_id = '" + li + "'")).isEqualTo(secrets.seal("13800138000"));
            assertThat(one(owner, "select phone || ' ' || id_number || ' ' || (before #>> '{secret,phone}') from org.person_line where wall = '" + town.district() + "'"))
                    .isEqualTo(secrets.seal("13800138000") + " " + secrets.seal("11010519491231002X") + " " + secrets.seal("13800138000"));
            owner.rollback();
        }
    }

    private static Context context(Connection connection) {
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> method.getName().equals("getConnection") ? connection : null);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
