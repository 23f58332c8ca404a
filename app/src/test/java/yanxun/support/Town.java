package yanxun.support;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Sessions;
import yanxun.platform.data.Id;

/**
 * A small believable district, and a second one beside it that must never leak. Every test founds its own.
 *
 * <p>凤来区: a bureau with 王教研员 and 周主任, 实验小学 with 张校长, 陈主任 (dean) and 李老师, 河口小学 with 刘老师; 邻县 with 外老师 and 外教研员.
 */
public record Town(UUID district, UUID bureau, UUID school, UUID villageSchool, UUID neighbour, UUID neighbourSchool, Map<String, UUID> people, Map<String, UUID> accounts) {
    public static final String PASSWORD = "Town-2026";

    public UUID person(String name) {
        return java.util.Objects.requireNonNull(people.get(name), name);
    }

    @Component
    public static class Founder {
        private static String hash = "";

        private final JdbcClient jdbc;
        private final Sessions sessions;
        private final PasswordEncoder passwords;

        Founder(JdbcClient jdbc, Sessions sessions, PasswordEncoder passwords) {
            this.jdbc = jdbc;
            this.sessions = sessions;
            this.passwords = passwords;
        }

        public Town found() {
            return Scope.everywhere(() -> {
                var district = region("凤来区");
                var neighbour = region("邻县");
                var bureau = unit(district, district, "BUREAU", "凤来区教研中心", null);
                var school = unit(district, district, "SCHOOL", "凤来区实验小学", "PRIMARY");
                var village = unit(district, district, "SCHOOL", "河口小学", "PRIMARY");
                var foreign = unit(neighbour, neighbour, "SCHOOL", "邻县第一小学", "PRIMARY");
                refresh(district);
                refresh(neighbour);
                var people = new HashMap<String, UUID>();
                var accounts = new HashMap<String, UUID>();
                person(people, accounts, district, bureau, district, "王教研员", "RESEARCHER", "语文");
                person(people, accounts, district, bureau, district, "周主任", "BUREAU_DIRECTOR", null);
                person(people, accounts, district, bureau, district, "钱管理员", "SYSTEM_ADMIN", null);
                person(people, accounts, district, bureau, district, "孙审计员", "AUDITOR", null);
                person(people, accounts, district, school, school, "张校长", "PRINCIPAL", "数学");
                person(people, accounts, district, school, school, "陈主任", "DEAN", "语文");
                person(people, accounts, district, school, school, "李老师", null, "语文");
                person(people, accounts, district, school, school, "赵老师", null, "数学");
                person(people, accounts, district, village, village, "刘老师", null, "语文");
                person(people, accounts, neighbour, foreign, foreign, "外老师", null, "语文");
                person(people, accounts, neighbour, foreign, neighbour, "外教研员", "RESEARCHER", "语文");
                return new Town(district, bureau, school, village, neighbour, foreign, people, accounts);
            });
        }

        /** A signed-in browser. */
        public Browser as(Town town, String name, int port) {
            return Browser.at(port).session(sessions.open(java.util.Objects.requireNonNull(town.accounts().get(name), name), "test"));
        }

        private UUID region(String name) {
            var id = Id.next();
            unitRow(id, id, null, "COUNTY", name, null);
            return id;
        }

        private UUID unit(UUID wall, UUID parent, String kind, String name, @org.jspecify.annotations.Nullable String schoolKind) {
            var id = Id.next();
            unitRow(id, wall, parent, kind, name, schoolKind);
            return id;
        }

        private void unitRow(UUID id, UUID wall, @org.jspecify.annotations.Nullable UUID parent, String kind, String name, @org.jspecify.annotations.Nullable String schoolKind) {
            jdbc.sql("insert into org.unit (id, wall, kind) values (:id, :wall, :kind)").param("id", id).param("wall", wall).param("kind", kind).update();
            jdbc.sql("""
                    insert into org.unit_period (id, wall, unit_id, valid, name, parent_id, school_kind, stages, setting, change)
                    values (gen_random_uuid(), :wall, :id, daterange('2015-09-01', null), :name, :parent, :school, :stages::text[], 'URBAN', '建立')
                    """)
                    .param("wall", wall).param("id", id).param("name", name).param("parent", parent, java.sql.Types.OTHER)
                    .param("school", schoolKind, java.sql.Types.VARCHAR).param("stages", schoolKind == null ? "{}" : "{小学}").update();
        }

        private void refresh(UUID wall) {
            jdbc.sql("select org.refresh_reach(:wall)").param("wall", wall).query().listOfRows();
        }

        private void person(Map<String, UUID> people, Map<String, UUID> accounts, UUID wall, UUID unit, UUID scope, String name,
                @org.jspecify.annotations.Nullable String post, @org.jspecify.annotations.Nullable String subject) {
            var id = Id.next();
            var account = Id.next();
            var number = "T" + id.toString().substring(26);
            jdbc.sql("insert into org.person (id, wall, number, name, sex, employed_on) values (:id, :wall, :number, :name, '女', '2012-09-01')")
                    .param("id", id).param("wall", wall).param("number", number).param("name", name).update();
            jdbc.sql("""
                    insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, change)
                    values (gen_random_uuid(), :wall, :id, :unit, daterange('2015-09-01', null), '小学', :subjects::text[], '入职')
                    """).param("wall", wall).param("id", id).param("unit", unit).param("subjects", subject == null ? "{}" : "{" + subject + "}").update();
            if (post != null) {
                jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :id, :post, :unit, :scope, daterange('2020-09-01', null))")
                        .param("wall", wall).param("id", id).param("post", post).param("unit", unit).param("scope", scope).update();
            }
            if (hash.isEmpty()) {
                hash = passwords.encode(PASSWORD);
            }
            jdbc.sql("insert into org.account (id, wall, person_id, login, password, must_change, created_at) values (:account, :wall, :id, :login, :password, false, now())")
                    .param("account", account).param("wall", wall).param("id", id).param("login", number).param("password", hash).update();
            people.put(name, id);
            accounts.put(name, account);
        }

    }
}
