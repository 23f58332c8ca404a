package yanxun.platform.data.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yanxun.platform.error.Rejected;

class EmbeddedPostgresTest {
    @TempDir
    static Path folder;

    static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.start(folder.resolve("数据 \"1\"'s"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsWhatItAcknowledges() throws SQLException {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
    }

    @Test
    void servesAUserThatCannotPassRowLevelSecurity() throws SQLException {
        assertThat(asUser("select current_user || ' ' || current_database()")).isEqualTo("yanxun_app yanxun");
        assertThat(asUser("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> asUser("create table public.mine ()")).hasMessageContaining("permission denied");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        var database = server.database();
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.owner(), ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void listensToThisMachineOnly() throws Exception {
        var port = Postmaster.of(server.dataFolder().resolve("pg")).orElseThrow().port();
        for (var network : NetworkInterface.networkInterfaces().filter(EmbeddedPostgresTest::leadsOutside).toList()) {
            for (var address : network.inetAddresses().toList()) {
                assertThatThrownBy(() -> new Socket().connect(new InetSocketAddress(address, port), 500)).as(address.toString())
                        .isInstanceOf(java.io.IOException.class);
            }
        }
    }

    @Test
    void keepsItsSecretsToItself() throws Exception {
        var secrets = server.dataFolder().resolve("pg.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets))).isEqualTo("rw-------");
        assertThat(server.database().toString()).doesNotContain(server.database().userPassword(), server.database().ownerPassword());
        assertThat(Files.readString(server.dataFolder().resolve("postgres.log"))).doesNotContain(server.database().userPassword());
        assertThat(server.dataFolder().resolve("pg.password")).doesNotExist();
    }

    @Test
    void understandsChinese() throws SQLException {
        asOwner("create extension if not exists pg_trgm");
        asOwner("create extension if not exists btree_gist");
        assertThat(asOwner("select '同课异构研讨' like '%课异构%' and similarity('同课异构研讨', '同课异构') = 0.5")).isEqualTo("t");
        assertThat(asOwner("select string_agg(name, '' order by name collate \"zh-Hans-x-icu\") from unnest(array['张', '李', '白']) name"))
                .isEqualTo("白李张");
        assertThat(asOwner("select upper('é')")).isEqualTo("É");
    }

    @Test
    void refusesASecondKeeperAndLetsOthersJoin() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(server.dataFolder()))
                .isInstanceOf(Rejected.class)
                .hasMessageContaining("正由另一个研训程序使用(进程号 " + ProcessHandle.current().pid() + ")");
        assertThat(EmbeddedPostgres.join(server.dataFolder())).contains(server.database());
        assertThat(EmbeddedPostgres.join(folder.resolve("nobody's"))).isEmpty();
    }

    private static boolean leadsOutside(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (java.net.SocketException e) {
            return false;
        }
    }

    private static String setting(String name) throws SQLException {
        return asOwner("show " + name);
    }

    private static String asOwner(String sql) throws SQLException {
        try (var connection = server.database().connectAsOwner()) {
            return Rows.first(connection, sql);
        }
    }

    private static String asUser(String sql) throws SQLException {
        try (var connection = server.database().connectAsUser()) {
            return Rows.first(connection, sql);
        }
    }
}
