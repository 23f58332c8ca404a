package yanxun.org.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Scope;
import yanxun.platform.command.Command;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Who may become whom: by account, by post, by moving posts and accounts from record to record, by what lies above. */
class StandingScreenTest extends TownTest {
    private static final String TODAY = LocalDate.now(Times.ZONE).toString();

    @Autowired
    List<Command> commands;

    Browser qian;

    @BeforeEach
    void found() {
        qian = as("钱管理员");
    }

    @Test
    void whoKeepsTheAccountsMakesNobodyASecondDirector() {
        for (var post : List.of("BUREAU_DIRECTOR", "PRINCIPAL")) {
            var answer = appoint(qian, "李老师", post, town.bureau(), town.district());
            assertThat(answer.status()).as(post).isEqualTo(422);
            assertThat(answer.body()).contains("能查看一所学校以外人员的敏感信息", "user appoint");
        }
        assertThat(appoint(qian, "李老师", "PRINCIPAL", town.school(), town.school()).status()).isEqualTo(303);
    }

    /** What is piece by piece the whole. */
    @Test
    void norADirectorOfAPart() {
        assertThat(appoint(qian, "李老师", "BUREAU_DIRECTOR", town.bureau(), town.bureau()).status()).isEqualTo(422);
        assertThat(appoint(qian, "李老师", "PRINCIPAL", town.bureau(), town.bureau()).status()).isEqualTo(422);
    }

    @Test
    void theFirstDirectorOfARegionIsAppointedByWhoSetsItUp() {
        sql("delete from org.duty where person_id = :id", town.person("周主任"));
        assertThat(appoint(qian, "李老师", "BUREAU_DIRECTOR", town.bureau(), town.district()).status()).isEqualTo(303);
        assertThat(appoint(qian, "赵老师", "BUREAU_DIRECTOR", town.bureau(), town.district()).status()).isEqualTo(422);
        assertThat(qian.put("/people/" + town.person("李老师") + "/duties/" + duty("李老师") + "/end", "last", TODAY).body()).contains("能查看一所学校以外人员的敏感信息");
    }

    @Test
    void nobodyBecomesWhoReachesFurther() {
        appointed("赵老师", "SYSTEM_ADMIN", town.school(), town.school());
        var zhao = as("赵老师");
        appointed("陈主任", "TRAINING_OFFICER", town.school(), town.district());
        assertThat(zhao.put(account("陈主任") + "/password").status()).as("holds a post over the district").isEqualTo(422);
        assertThat(zhao.put(account("李老师") + "/password").body()).contains("初始密码");
    }

    @Test
    void rightsHeldForASchoolDoNotCountForTheDistrict() {
        appointed("钱管理员", "PRINCIPAL", town.school(), town.school());
        assertThat(as("钱管理员").put(account("周主任") + "/password").status()).isEqualTo(422);
    }

    @Test
    void whatIsOfTheDistrictIsNotHeldForASchool() {
        appointed("赵老师", "SYSTEM_ADMIN", town.school(), town.school());
        appointed("李老师", "AUDITOR", town.school(), town.school());
        for (var path : List.of("/administration/system", "/administration/regions", "/administration/channels", "/administration/terms", "/people/tiers")) {
            assertThat(as("赵老师").get(path).status()).as(path).isEqualTo(403);
            assertThat(qian.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(as("李老师").get("/audit").status()).isEqualTo(403);
    }

    @Test
    void anAccountForWhoIsBeyondIsOpenedByTheCommandLineOnly() {
        var person = newcomer();
        sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), '" + town.district() + "', :id, 'BUREAU_DIRECTOR', '" + town.bureau() + "', '" + town.district() + "', daterange('2020-01-01', null))", person);
        assertThat(qian.post("/administration/accounts", "number", number(person)).body()).contains("user appoint --number " + number(person)).doesNotContain("初始密码</dt>");
    }

    @Test
    void theCommandASentenceGivesOpensTheAccountAsItStands() {
        var district = "区" + town.district();
        sql("update org.unit_period set name = '" + district + "' where unit_id = :id", town.district());
        for (var valid : List.of("daterange('2020-01-01', '2099-01-01')", "daterange(current_date + 9, null)")) {
            var person = newcomer();
            assertThat(qian.get("/people/" + person).body()).contains("先开通账号");
            sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), '" + town.district() + "', :id, 'BUREAU_DIRECTOR', '" + town.bureau() + "', '" + town.district() + "', " + valid + ")", person);
            var before = held(person);
            var given = qian.post("/administration/accounts", "number", number(person)).body().replaceAll("(?s).*\\./yanxun (user appoint [^<”]*?)\\s*<.*", "$1");
            var words = given.split(" ");
            var told = run("user appoint", java.util.stream.Stream.concat(java.util.Arrays.stream(words).skip(2), java.util.stream.Stream.of("--json")).toArray(String[]::new));
            assertThat(Browser.at(port).post("/sign-in", "login", told.get("login").asString(), "password", told.get("password").asString()).status()).isEqualTo(303);
            assertThat(held(person)).as("the duty stays as it was").isEqualTo(before);
            assertThat(qian.get("/people/" + person).body()).doesNotContain("先开通账号");
        }
    }

    private List<String> held(UUID person) {
        return Scope.everywhere(() -> jdbc.sql("select post || scope_id || valid from org.duty where person_id = :id").param("id", person).query(String.class).list());
    }

    @Test
    void aDutyIsNotLedOverToSomebodyElse() {
        var body = qian.put("/people/" + town.person("周主任") + "/merger", "into", town.person("李老师").toString(), "reason", "同一个人", "confirmed", "true").body();
        assertThat(body).contains("您不能授予这一岗位");
    }

    @Test
    void noAccountIsLedOverToWhoIsBeyond() {
        sql("delete from org.account where person_id = :id", town.person("周主任"));
        var body = qian.put("/people/" + town.person("李老师") + "/merger", "into", town.person("周主任").toString(), "reason", "同一个人", "confirmed", "true").body();
        assertThat(body).contains("合并会把另一条记录的账号给它");
    }

    @Test
    void theAuditorIsNotMovedAway() {
        appointed("陈主任", "TRAINING_OFFICER", town.bureau(), town.district());
        var chen = as("陈主任");
        for (var name : List.of("孙审计员", "周主任")) {
            assertThat(chen.put("/people/" + town.person(name) + "/departure", "from", TODAY, "reason", "退休").body()).contains("您不能免去");
            assertThat(chen.put("/people/" + town.person(name) + "/placement", "unit", town.school().toString(), "from", TODAY).body()).contains("您不能免去");
        }
        var sheet = "工号,姓名,学校\n" + number(town.person("孙审计员")) + ",孙审计员,凤来区实验小学\n";
        assertThat(chen.get(chen.upload("/people/import", "file", "名册.csv", sheet.getBytes(StandardCharsets.UTF_8)).location()).body()).contains("不能随名单调动");
        assertThat(as("孙审计员").get("/audit").status()).isEqualTo(200);
        assertThat(chen.put("/people/" + town.person("张校长") + "/departure", "from", TODAY, "reason", "退休").status()).isEqualTo(303);
    }

    @Test
    void aDistrictIsNotPutBeneathSomebodyWhoWouldReadItsNumbers() {
        var city = UUID.randomUUID();
        sql("insert into org.unit (id, wall, kind) values (:id, :id, 'CITY')", city);
        sql("insert into org.unit_period (id, wall, unit_id, valid, name, change) values (gen_random_uuid(), :id, :id, daterange('2015-01-01', null), '市" + city + "', '建立')", city);
        sql("select org.refresh_reach(:id)", city);
        assertThat(qian.put("/administration/regions/own/above", "above", city.toString()).status()).as("nobody there yet").isEqualTo(303);
        sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), '" + town.neighbour() + "', '" + town.person("外老师") + "', 'BUREAU_DIRECTOR', :id, :id, daterange('2020-01-01', null))", city);
        sql("update org.unit_period set parent_id = null where unit_id = :id", town.district());
        assertThat(qian.put("/administration/regions/own/above", "above", city.toString()).body()).contains("district attach");
    }

    @Test
    void theCommandLineAppointsEndsAndOpens() {
        var district = "区" + town.district();
        sql("update org.unit_period set name = '" + district + "' where unit_id = :id", town.district());
        var person = newcomer();
        var told = run("user appoint", "--number", number(person), "--post", "AUDITOR", "--district", district, "--json");
        var browser = Browser.at(port);
        assertThat(browser.post("/sign-in", "login", told.get("login").asString(), "password", told.get("password").asString()).status()).isEqualTo(303);
        var again = run("user appoint", "--number", number(town.person("孙审计员")), "--post", "AUDITOR", "--district", district, "--until", TODAY, "--json");
        assertThat(again.get("password").isNull()).isTrue();
        assertThat(Scope.<Object>everywhere(() -> jdbc.sql("select upper(valid) - current_date from org.duty where person_id = :id").param("id", town.person("孙审计员")).query(Integer.class).single())).isEqualTo(1);
        assertThat(as("孙审计员").get("/audit").body()).contains("命令行任免");
        assertThatThrownBy(() -> run("user appoint", "--number", "nobody", "--post", "AUDITOR", "--district", district, "--json")).isInstanceOf(Rejected.class).hasMessageContaining("nobody");
    }

    private UUID newcomer() {
        var id = Id.next();
        var number = "N" + id.toString().substring(24);
        assertThat(qian.post("/people", "id", id.toString(), "name", "新来的", "number", number, "unit", town.bureau().toString(), "from", "2026-09-01").status()).isEqualTo(303);
        return id;
    }

    private Browser.Answer appoint(Browser who, String name, String post, UUID unit, UUID scope) {
        return who.post("/people/" + town.person(name) + "/duties", "post", post, "unit", unit.toString(), "scope", scope.toString(), "from", "2026-09-01");
    }

    private void appointed(String name, String post, UUID unit, UUID scope) {
        sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), '" + town.district() + "', :id, '" + post + "', '" + unit + "', '" + scope + "', daterange('2020-09-01', null))", town.person(name));
    }

    private String account(String name) {
        return "/administration/accounts/" + town.accounts().get(name);
    }

    private String number(UUID person) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", person).query(String.class).single());
    }

    private UUID duty(String name) {
        return Scope.everywhere(() -> jdbc.sql("select id from org.duty where person_id = :id").param("id", town.person(name)).query(UUID.class).single());
    }

    private void sql(String sql, UUID id) {
        Scope.runEverywhere(() -> {
            var statement = jdbc.sql(sql).param("id", id);
            if (sql.startsWith("select")) {
                statement.query().listOfRows();
            } else {
                statement.update();
            }
        });
    }

    private JsonNode run(String verb, String... words) {
        var command = commands.stream().filter(each -> each.line().startsWith(verb + " ")).findFirst().orElseThrow();
        var out = new ByteArrayOutputStream();
        assertThat(Scope.<Integer>everywhere(() -> command.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8), System.err))).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
