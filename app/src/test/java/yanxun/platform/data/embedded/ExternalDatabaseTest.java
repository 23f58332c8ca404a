package yanxun.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanxun.platform.error.Rejected;

class ExternalDatabaseTest {
    @TempDir
    static Path folder;

    static ForeignServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ForeignServer.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void isNotChosenWithoutAnAddress() {
        assertThat(ExternalDatabase.fromEnvironment(Map.of("YANXUN_DB_USER", "district"))).isEmpty();
        assertThat(ExternalDatabase.fromEnvironment(Map.of("YANXUN_DB_URL", " "))).isEmpty();
    }

    @Test
    void preparesARoleThatServesAndIsTheSameForEveryNode() throws SQLException {
        var database = ExternalDatabase.fromEnvironment(environment()).orElseThrow();
        assertThat(ExternalDatabase.fromEnvironment(environment())).contains(database);

        try (var connection = database.connectAsUser()) {
            assertThat(Rows.first(connection, "select current_user")).isEqualTo("yanxun_app");
            assertThat(Rows.first(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")).isEqualTo("f");
            assertThatThrownBy(() -> Rows.first(connection, "create schema mine")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void theOwnerMayCreateTheExtensionsWithoutBeingSuperuser() throws SQLException {
        var database = ExternalDatabase.fromEnvironment(environment()).orElseThrow();
        try (var connection = database.connectAsOwner()) {
            assertThatCode(() -> Rows.first(connection, "create extension if not exists btree_gist")).doesNotThrowAnyException();
            assertThatCode(() -> Rows.first(connection, "create extension if not exists pg_trgm")).doesNotThrowAnyException();
            assertThat(Rows.first(connection, "select similarity('同课异构研讨', '同课异构') = 0.5")).isEqualTo("t");
        }
    }

    @Test
    void severalNodesMayStartAtOnce() throws Exception {
        var environment = environment("YANXUN_DB_APP_USER", "together");
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Database> node = () -> ExternalDatabase.fromEnvironment(environment).orElseThrow();
            var started = nodes.invokeAll(Collections.nCopies(6, node));
            for (var database : started) {
                database.get().connectAsUser().close();
            }
        }
    }

    @Test
    void takesTheGivenPasswordAlsoForARoleThatExists() throws SQLException {
        server.asRoot("create role \"Li 老师\" login password 'old'");
        var database = ExternalDatabase.fromEnvironment(environment("YANXUN_DB_APP_USER", "Li 老师", "YANXUN_DB_APP_PASSWORD", "it's new"))
                .orElseThrow();
        assertThatCode(() -> database.connectAsUser().close()).doesNotThrowAnyException();
    }

    @Test
    void refusesRolesThatCouldPassRowLevelSecurity() throws SQLException {
        server.asRoot("create role mighty login superuser password 'm'");
        server.asRoot("create role passing login bypassrls password 'p'");
        server.asRoot("create role kin login password 'k' in role district");
        refuses(environment("YANXUN_DB_APP_USER", "mighty"), "能绕过行级权限");
        refuses(environment("YANXUN_DB_APP_USER", "passing"), "能绕过行级权限");
        refuses(environment("YANXUN_DB_APP_USER", "kin"), "是 district 的成员");
        refuses(environment("YANXUN_DB_APP_USER", "district"), "不能与 YANXUN_DB_USER 相同");
    }

    @Test
    void saysWhatTheOwnerLacks() throws SQLException {
        server.asRoot("create role weak login password 'w'");
        refuses(environment("YANXUN_DB_USER", "weak", "YANXUN_DB_PASSWORD", "w", "YANXUN_DB_APP_USER", "new_one"), "请授予 CREATEROLE");
        server.asRoot("create role ready login password 'r'");
        refuses(environment("YANXUN_DB_USER", "weak", "YANXUN_DB_PASSWORD", "w", "YANXUN_DB_APP_USER", "ready"), "成为数据库的主人");
        refuses(environment("YANXUN_DB_PASSWORD", "wrong"), "连不上 YANXUN_DB_URL 指定的数据库");
        refuses(Map.of("YANXUN_DB_URL", server.url()), "请用 YANXUN_DB_USER");
    }

    @Test
    void refusesServersThatAreTooOld() {
        assertThatThrownBy(() -> ExternalDatabase.refuseOldServer(14)).isInstanceOf(Rejected.class).hasMessageContaining("14 版,研训需要 15 版");
        assertThatCode(() -> ExternalDatabase.refuseOldServer(15)).doesNotThrowAnyException();
    }

    private static void refuses(Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> ExternalDatabase.fromEnvironment(environment)).isInstanceOf(Rejected.class).hasMessageContaining(sentence);
    }

    private static Map<String, String> environment(String... changes) {
        var environment = new HashMap<>(Map.of("YANXUN_DB_URL", server.url(), "YANXUN_DB_USER", "district", "YANXUN_DB_PASSWORD", "d"));
        for (int i = 0; i < changes.length; i += 2) {
            environment.put(changes[i], changes[i + 1]);
        }
        return environment;
    }
}
