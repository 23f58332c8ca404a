package yanxun.platform.data.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import yanxun.platform.error.Rejected;

/** A PostgreSQL server somebody else looks after, named by {@code YANXUN_DB_…} variables. */
public final class ExternalDatabase {
    private static final String DEFAULT_USER = "yanxun_app";

    private ExternalDatabase() {}

    /** Empty when no address is given. Leaves the server with a user that may connect and cannot pass row-level security. */
    public static Optional<Database> fromEnvironment(Map<String, String> environment) {
        return value(environment, "YANXUN_DB_URL").map(address -> prepared(address, environment));
    }

    /** Whether the rows lie with a server that others may use, too. */
    public static boolean isNamed(Map<String, String> environment) {
        return value(environment, "YANXUN_DB_URL").isPresent();
    }

    private static Database prepared(String address, Map<String, String> environment) {
        var url = DatabaseUrl.parse(address);
        var owner = value(environment, "YANXUN_DB_USER").or(url::user)
                .orElseThrow(() -> new Rejected("请用 YANXUN_DB_USER 说明连接数据库的账号"));
        var ownerPassword = value(environment, "YANXUN_DB_PASSWORD").or(url::password).orElse("");
        var user = value(environment, "YANXUN_DB_APP_USER").orElse(DEFAULT_USER);
        if (user.equals(owner)) {
            throw new Rejected("YANXUN_DB_APP_USER 不能与 YANXUN_DB_USER 相同:程序日常使用的账号不能是数据表的主人");
        }
        var given = value(environment, "YANXUN_DB_APP_PASSWORD");
        if (given.isEmpty() && ownerPassword.isEmpty()) {
            throw new Rejected("没有 YANXUN_DB_PASSWORD 时,请用 YANXUN_DB_APP_PASSWORD 给出账号 {0} 的密码", user);
        }
        var database = new Database(url.jdbc(), owner, ownerPassword, user, given.orElseGet(() -> derived(ownerPassword, user)));
        try (var connection = database.connectAsOwner()) {
            refuseOldServer(connection.getMetaData().getDatabaseMajorVersion());
            refuseMissingExtensions(connection);
            new ServingRole(connection, database).prepare();
            return database;
        } catch (SQLException e) {
            throw new Rejected("连不上 YANXUN_DB_URL 指定的数据库:{0}", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    /** The same on every node, so that none of them needs to be told. */
    private static String derived(String ownerPassword, String user) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var digest = mac.doFinal(("yanxun database user " + user).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static void refuseOldServer(int major) {
        if (major < 15) {
            throw new Rejected("数据库是 PostgreSQL {0} 版,研训需要 15 版或更新", major);
        }
    }

    private static void refuseMissingExtensions(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("""
                select string_agg(wanted, '、')
                  from unnest(array['btree_gist', 'pg_trgm']) wanted
                 where wanted not in (select name from pg_available_extensions)
                """)) {
            if (rows.next() && rows.getString(1) instanceof String missing) {
                throw new Rejected("数据库服务器缺少扩展 {0},请安装 postgresql-contrib", missing);
            }
        }
    }
}
