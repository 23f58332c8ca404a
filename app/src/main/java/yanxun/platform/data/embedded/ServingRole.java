package yanxun.platform.data.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import yanxun.platform.error.Rejected;

/** The role the program serves with, on a server whose owner may create roles without being its superuser. */
record ServingRole(Connection owner, Database database) {

    /** Several nodes may start at once: they take turns. */
    void prepare() throws SQLException {
        owner.setAutoCommit(false);
        execute("select pg_advisory_xact_lock(hashtext('yanxun serving role'))");
        if (!ask("select exists (select from pg_roles where rolname = ?)", database.user())) {
            refuseOwnerWithoutRights();
            execute("create role " + name() + " login nosuperuser nobypassrls nocreatedb nocreaterole password " + password());
        }
        if (ask("select rolsuper or rolbypassrls from pg_roles where rolname = ?", database.user())) {
            throw new Rejected("账号 {0} 能绕过行级权限(超级用户或 BYPASSRLS),请换一个普通账号", database.user());
        }
        if (ask("select pg_has_role(?, current_user, 'member')", database.user())) {
            throw new Rejected("账号 {0} 是 {1} 的成员,能绕过行级权限,请换一个普通账号", database.user(), database.owner());
        }
        grantConnect();
        owner.commit();
        if (!entersWithPassword()) {
            changePassword();
        }
    }

    private void grantConnect() throws SQLException {
        if (!ask("select has_database_privilege(?, current_database(), 'connect')", database.user())) {
            execute("grant connect on database " + owner.createStatement().enquoteIdentifier(owner.getCatalog(), true) + " to " + name());
        }
        if (!ask("select has_database_privilege(current_database(), 'create')")) {
            throw new Rejected("账号 {0} 不能在数据库里建立模式,请让它成为数据库的主人", database.owner());
        }
    }

    private void refuseOwnerWithoutRights() throws SQLException {
        if (!ask("select rolcreaterole or rolsuper from pg_roles where rolname = current_user")) {
            throw new Rejected("账号 {0} 不能建立账号 {1}:请授予 CREATEROLE,或者先建好它并给出 YANXUN_DB_APP_PASSWORD",
                    database.owner(), database.user());
        }
    }

    private boolean entersWithPassword() {
        try (var _ = database.connectAsUser()) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void changePassword() throws SQLException {
        try {
            execute("alter role " + name() + " login password " + password());
            owner.commit();
        } catch (SQLException e) {
            throw new Rejected("账号 {0} 用现有密码登录不了,也不能改它的密码:请给出正确的 YANXUN_DB_APP_PASSWORD",
                    database.user());
        }
        try (var _ = database.connectAsUser()) {
            owner.rollback();
        } catch (SQLException e) {
            throw new Rejected("账号 {0} 登录不了数据库:{1}", database.user(), String.valueOf(e.getMessage()));
        }
    }

    private String name() throws SQLException {
        try (var statement = owner.createStatement()) {
            return statement.enquoteIdentifier(database.user(), true);
        }
    }

    private String password() throws SQLException {
        try (var statement = owner.createStatement()) {
            return statement.enquoteLiteral(database.userPassword());
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean ask(String question, String... about) throws SQLException {
        try (var statement = owner.prepareStatement(question)) {
            for (int i = 0; i < about.length; i++) {
                statement.setString(i + 1, about[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
