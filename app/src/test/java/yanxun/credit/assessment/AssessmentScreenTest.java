package yanxun.credit.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Browser.asTyped;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import yanxun.credit.Hours;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** From drafting a policy to a confirmed assessment, with the refusals in between. The year assessed is over. */
class AssessmentScreenTest extends TownTest {
    private static final int YEAR = 2025;

    @Autowired
    AssessCommand command;

    Browser director;
    Browser li;

    @BeforeEach
    void found() {
        director = as("周主任");
        li = as("李老师");
        Hours.post(jdbc, town, "李老师", YEAR, "SCHOOL", "lecture", 20);
        Hours.post(jdbc, town, "李老师", YEAR, "DISTRICT", "lecture", 60);
        Hours.post(jdbc, town, "赵老师", YEAR, "SCHOOL", "lecture", 24);
        Hours.post(jdbc, town, "赵老师", YEAR, "DISTRICT", "lecture", 48);
    }

    @Test
    void aPolicyIsDraftedTriedAndPutInForce() {
        var policy = drafted();
        var page = director.get("/policies/" + policy + "/editions/1");
        assertThat(read(page)).contains("凤来区学时办法", "草稿", "“校本”不少于 24 学时", "开始执行");
        assertThat(li.get("/policies/" + policy + "/editions/1").status()).as("a draft is nobody's business").isEqualTo(404);
        assertThat(read(director.get("/policies/" + policy + "/editions/1/trial?number=" + number("李老师") + "&year=" + YEAR))).contains("校本:已有 20 学时,应有 24,还差 4。", "全年合计:已有 80 学时,应有 72,已达到。");
        assertThat(read(director.get("/policies/" + policy + "/editions/1/trial?number=NOBODY&year=" + YEAR))).contains("没有工号是 NOBODY 的教师");
        enforce(policy, 1);
        assertThat(read(li.get("/policies/" + policy + "/editions/1"))).contains("执行中").doesNotContain("另起一版");
        assertThat(as("外老师").get("/policies/" + policy + "/editions/1").status()).as("another district's").isEqualTo(404);
        assertThat(read(director.put("/policies/" + policy + "/editions/1/rules/REQUIREMENTS/1", "name", "全年合计", "amount", "10", "window", "YEAR", "whom", "EVERYBODY", "version", "1"))).contains("不能再改");
    }

    @Test
    void anEditionIsWrittenRuleByRuleAndComparedBeforeItHolds() {
        var policy = drafted();
        enforce(policy, 1);
        assertThat(director.post("/policies/" + policy + "/editions").location()).endsWith("/editions/2");
        var rule = "/policies/" + policy + "/editions/2/rules/REQUIREMENTS/2";
        assertThat(read(director.get(rule))).contains("校本", "24");
        assertThat(read(director.put(rule, "name", "校本", "amount", "很多", "levels", "SCHOOL", "window", "YEAR", "whom", "EVERYBODY", "outcome", "NOT_EXCELLENT", "version", "0"))).contains("这不是数");
        assertThat(director.put(rule, "name", "校本学时", "amount", "20", "levels", "SCHOOL", "window", "YEAR", "whom", "EVERYBODY", "outcome", "NOT_EXCELLENT", "version", "0").status()).isEqualTo(303);
        assertThat(read(director.put(rule, "name", "校本", "amount", "22", "levels", "SCHOOL", "window", "YEAR", "whom", "EVERYBODY", "version", "0"))).as("written by somebody else meanwhile").contains("有人先保存了");
        var page = read(director.get("/policies/" + policy + "/editions/2"));
        assertThat(page).as("reliefs follow the name").contains("“校本学时” 每学年“校本”不少于 20 学时", "免除“校本学时”");
        var comparison = read(director.get("/policies/" + policy + "/editions/2/comparison?year=" + YEAR));
        assertThat(comparison).contains("李老师", "达到要求").doesNotContain("赵老师</a>");
        assertThat(read(director.put("/policies/" + policy + "/editions/2/force", "from", String.valueOf(YEAR), "note", ""))).contains("请写明原因和依据");
        assertThat(director.put("/policies/" + policy + "/editions/2/force", "from", String.valueOf(YEAR), "note", "校本要求下调,见会议纪要").status()).isEqualTo(303);
        assertThat(read(li.get("/policies/" + policy + "/editions/1"))).contains("第 2 版", "校本要求下调");
    }

    @Test
    void aPolicyGoesInAndOutAsAFile() {
        var policy = drafted();
        var exported = director.get("/policies/" + policy + "/editions/1.json").body();
        assertThat(exported).contains("\"least\" : \"72\"");
        var changed = exported.replace("\"72\"", "\"80\"");
        assertThat(director.put("/policies/" + policy + "/editions/1/definition", "definition", changed, "version", "0").status()).isEqualTo(303);
        assertThat(read(director.get("/policies/" + policy + "/editions/1"))).contains("不少于 80 学时");
        assertThat(read(director.put("/policies/" + policy + "/editions/1/definition", "definition", "{\"measure\": 7", "version", "1"))).contains("读不懂");
        assertThat(director.delete("/policies/" + policy + "/editions/1/rules/REQUIREMENTS/0", "version", "1").status()).isEqualTo(303);
        assertThat(read(director.delete("/policies/" + policy + "/editions/1/rules/REQUIREMENTS/9", "version", "2"))).contains("已经不在了");
    }

    @Test
    void aRunSaysWhyAndIsPublishedObjectedToPutRightAndConfirmed() {
        var policy = drafted();
        enforce(policy, 1);
        var run = assessed(policy);
        var page = read(director.get("/assessments/" + run));
        assertThat(page).contains("李老师", "校本:已有 20 学时,应有 24,还差 4。", "刘老师", "年度考核为不合格", "达到要求");
        assertThat(read(director.get("/assessments/" + run + "?outcome=FULFILLED"))).contains("赵老师").doesNotContain("李老师</a>");
        assertThat(director.get("/assessments/" + run + ".xlsx").bytes()).startsWith('P', 'K');
        assertThat(li.get("/assessments/" + run + "/mine").status()).as("not yet public").isEqualTo(404);
        assertThat(li.get("/assessments/" + run).status()).isEqualTo(403);
        assertThat(as("张校长").get("/assessments/" + run).status()).as("not yet public").isEqualTo(404);

        assertThat(read(director.put("/assessments/" + run + "/publication", "days", "1"))).contains("公示期应为 3 到 30 天");
        assertThat(director.put("/assessments/" + run + "/publication", "days", "7").status()).isEqualTo(303);
        var principal = read(as("张校长").get("/assessments/" + run));
        assertThat(principal).contains("李老师", "赵老师").doesNotContain("刘老师");
        assertThat(as("张校长").put("/assessments/" + run + "/confirmation").status()).isEqualTo(403);
        assertThat(as("张校长").get("/assessments/" + run + "/people/" + town.person("刘老师")).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/assessments/" + run).status()).isEqualTo(404);
        assertThat(read(li.get("/inbox"))).contains("学年学时考核公示");
        assertThat(as("赵老师").get("/inbox").body()).as("who is fine is left in peace").doesNotContain("学年学时考核公示");

        assertThat(read(li.get("/assessments/" + run + "/mine"))).contains("提出异议", "还差 4");
        assertThat(read(li.post("/assessments/" + run + "/mine/objections", "id", Id.next().toString(), "text", " "))).contains("请写明哪里有出入");
        var id = Id.next().toString();
        assertThat(li.post("/assessments/" + run + "/mine/objections", "id", id, "text", "少算了一次集体备课").status()).isEqualTo(303);
        assertThat(li.post("/assessments/" + run + "/mine/objections", "id", id, "text", "少算了一次集体备课").status()).as("twice is once").isEqualTo(303);
        assertThat(read(li.post("/assessments/" + run + "/mine/objections", "id", Id.next().toString(), "text", "还有"))).contains("等待答复");
        assertThat(read(director.put("/assessments/" + run + "/confirmation"))).contains("期满后才能确认");
        var objection = "/assessments/" + run + "/objections/" + id;
        assertThat(read(director.put(objection, "upheld", "true", "answer", "已核实"))).contains("结果没有变");
        Hours.post(jdbc, town, "李老师", YEAR, "SCHOOL", "lecture", 4);
        assertThat(read(director.get("/assessments/" + run))).contains("有 1 人的学时有变动");
        assertThat(read(director.put(objection, "upheld", "true", "answer", ""))).contains("请写明答复");
        assertThat(director.put(objection, "upheld", "true", "answer", "已补记").status()).isEqualTo(303);
        assertThat(as("孙审计员").get("/audit?q=assessment:" + run).body()).contains("提出考核异议", "采纳考核异议");
        assertThat(read(director.put(objection, "upheld", "false", "answer", "又"))).contains("已经答复过了");
        assertThat(read(li.get("/assessments/" + run + "/mine"))).contains("达到要求", "已采纳", "已补记", "更正经过");
        shift(run, 8);
        assertThat(director.put("/assessments/" + run + "/confirmation").status()).isEqualTo(303);
        assertThat(read(li.post("/assessments/" + run + "/mine/objections", "id", Id.next().toString(), "text", "再来"))).contains("公示期内才能提出异议");
    }

    @Test
    void aSecondRunShowsWhatChangedAndTwoAtOnceAreRefused() {
        var policy = drafted();
        enforce(policy, 1);
        assessed(policy);
        Hours.post(jdbc, town, "李老师", YEAR, "SCHOOL", "lecture", 4);
        var second = assessed(policy);
        var changed = read(director.get("/assessments/" + second + "?changed=true"));
        assertThat(changed).contains("李老师", "上次:", "比上次 +1").doesNotContain("赵老师</a>");
        Scope.runEverywhere(() -> jdbc.sql("update credit.assessment set state = 'RUNNING' where id = :id").param("id", second).update());
        assertThat(read(start(policy, Id.next(), true))).contains("正在计算");
    }

    @Test
    void aRunKilledInTheMiddleIsTakenUpAgain() {
        var policy = drafted();
        enforce(policy, 1);
        var run = assessed(policy);
        Scope.runEverywhere(() -> {
            jdbc.sql("update credit.assessment set state = 'RUNNING', finished_at = null where id = :id").param("id", run).update();
            jdbc.sql("delete from credit.result where assessment_id = :id and person_id = :li").param("id", run).param("li", town.person("李老师")).update();
            jdbc.sql("update platform.job set state = 'RUNNING', beat_at = now() - interval '10 minutes', finished_at = null where argument = :id").param("id", run.toString()).update();
        });
        eventually(() -> assertThat(read(director.get("/assessments/" + run))).contains("李老师", "已算完"));
        assertThat(Scope.everywhere(() -> jdbc.sql("select count(*) from credit.result where assessment_id = :id").param("id", run).query(Integer.class).single())).as("each once").isEqualTo(5);
    }

    @Test
    void aForecastIsNotPublished() {
        var policy = drafted();
        enforce(policy, 1);
        var id = Id.next();
        start(policy, id, false);
        eventually(() -> assertThat(read(director.get("/assessments/" + id))).contains("预估", "李老师", "达到要求"));
        eventually(() -> assertThat(read(director.put("/assessments/" + id + "/publication", "days", "7"))).contains("不能公示"));
        assertThat(read(director.put("/assessments/" + id + "/withdrawal", "reason", ""))).contains("请写明作废的原因");
        assertThat(director.put("/assessments/" + id + "/withdrawal", "reason", "预估用过了").status()).isEqualTo(303);
    }

    @Test
    void aCircumstanceIsProposedBySchoolDecidedByTheBureauAndExempts() {
        var policy = drafted();
        enforce(policy, 1);
        var run = assessed(policy);
        var dean = as("陈主任");
        var proof = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        assertThat(read(dean.upload("/hours/circumstances", "file", "选派文件.pdf", proof, "number", number("李老师"), "kind", "LONG_DISPATCH", "from", YEAR + "-09-01", "to", YEAR + "-08-01"))).contains("结束日期在开始日期之前");
        assertThat(read(dean.upload("/hours/circumstances", "file", "选派文件.pdf", proof, "number", number("刘老师"), "kind", "LONG_DISPATCH", "from", YEAR + "-09-01", "to", YEAR + "-12-31"))).as("another school's").contains("没有工号");
        assertThat(dean.upload("/hours/circumstances", "file", "选派文件.pdf", proof, "number", number("李老师"), "kind", "LONG_DISPATCH", "from", YEAR + "-09-01", "to", YEAR + "-12-31").status()).isEqualTo(303);
        assertThat(read(dean.upload("/hours/circumstances", "file", "选派文件.pdf", proof, "number", number("李老师"), "kind", "LONG_DISPATCH", "from", YEAR + "-10-01", "to", YEAR + "-10-31"))).contains("已有同样的情形");
        UUID id = Scope.everywhere(() -> jdbc.sql("select id from credit.circumstance where person_id = :li").param("li", town.person("李老师")).query(UUID.class).single());
        assertThat(dean.put("/hours/circumstances/" + id + "/decision", "accepted", "true", "version", "0").status()).isEqualTo(403);
        assertThat(read(director.put("/hours/circumstances/" + id + "/decision", "accepted", "false", "version", "0"))).contains("请写明不同意的原因");
        assertThat(director.put("/hours/circumstances/" + id + "/decision", "accepted", "true", "version", "7").status()).as("decided on an old page").isEqualTo(409);
        assertThat(director.put("/hours/circumstances/" + id + "/decision", "accepted", "true", "version", "0").status()).isEqualTo(303);
        assertThat(as("陈主任").delete("/hours/circumstances/" + id).body()).contains("已经审核");
        assertThat(director.put("/assessments/" + run + "/people/" + town.person("李老师") + "/correction", "reason", "补登外派").status()).isEqualTo(303);
        assertThat(read(director.get("/assessments/" + run + "/people/" + town.person("李老师")))).contains("有经批准的情形", "免除", "达到要求", "补登外派");
        assertThat(director.get("/hours/circumstances/" + id + "/evidence").status()).isEqualTo(200);
        assertThat(as("张校长").get("/hours/circumstances/" + id + "/evidence").status()).as("only who wrote it down or decides").isEqualTo(404);
    }

    @Test
    void healthIsNamedOnlyToWhoDecides() {
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into credit.circumstance (id, wall, person_id, unit_id, kind, from_on, to_on, note, state, proposed_by, proposed_at)
                values (:id, :wall, :li, :school, 'ILLNESS', '2025-10-01', '2025-12-31', '住院', 'PROPOSED', :dean, now())
                """).param("id", Id.next()).param("wall", town.district()).param("li", town.person("李老师")).param("school", town.school()).param("dean", town.person("陈主任")).update());
        assertThat(read(director.get("/hours/circumstances"))).contains("病休", "住院");
        assertThat(as("陈主任").get("/hours/circumstances").body()).contains("病休");
        assertThat(as("张校长").get("/hours/circumstances").body()).contains("因身体或家庭原因").doesNotContain("住院");
        assertThat(as("外教研员").get("/hours/circumstances").body()).doesNotContain("李老师");
        assertThat(li.get("/hours/circumstances").status()).isEqualTo(403);
    }

    @Test
    void theCommandPrintsALineForEachPerson() {
        var out = new ByteArrayOutputStream();
        var code = Scope.everywhere(() -> command.run(List.of(town.school().toString(), "--year", "2025", "--policy", "hours-72-24", "--json"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err));
        assertThat(code).isZero();
        var lines = out.toString(StandardCharsets.UTF_8).lines().map(line -> JsonMapper.shared().readTree(line)).toList();
        assertThat(lines).hasSize(4);
        var mine = lines.stream().filter(line -> line.get("person").asString().equals(number("李老师"))).findFirst().orElseThrow();
        assertThat(mine.get("result").asString()).isEqualTo("NOT_EXCELLENT");
        assertThat(mine.get("totals").get("校本").asString()).isEqualTo("20");
        assertThat(mine.get("totals").get("全年合计").asString()).isEqualTo("80");
        assertThat(mine.get("reasons")).hasSize(3);
        assertThat(command.run(List.of("--year", "2025"), new PrintStream(out), new PrintStream(new ByteArrayOutputStream()))).isEqualTo(2);
    }

    @Test
    void pagesCostTheSameForManyAndFew() {
        var policy = drafted();
        enforce(policy, 1);
        var run = assessed(policy);
        assertThat(QueryBudget.spentBy(director, "/assessments/" + run)).isLessThanOrEqualTo(14);
        assertThat(QueryBudget.spentBy(director, "/assessments/" + run + "/people/" + town.person("李老师"))).isLessThanOrEqualTo(14);
        assertThat(QueryBudget.spentBy(director, "/policies/" + policy + "/editions/1")).isLessThanOrEqualTo(12);
    }

    private UUID drafted() {
        var id = Id.next();
        assertThat(read(director.post("/policies", "id", id.toString(), "name", "", "unit", town.district().toString(), "template", "hours-72-24"))).contains("请写政策名称");
        assertThat(director.post("/policies", "id", id.toString(), "name", "凤来区学时办法", "source", "凤教〔2025〕8 号", "unit", town.district().toString(), "template", "hours-72-24").status()).isEqualTo(303);
        assertThat(li.post("/policies", "id", Id.next().toString(), "name", "我的", "unit", town.district().toString(), "template", "hours-72-24").status()).isEqualTo(403);
        return id;
    }

    private void enforce(UUID policy, int edition) {
        assertThat(director.put("/policies/" + policy + "/editions/" + edition + "/force", "from", String.valueOf(YEAR)).status()).isEqualTo(303);
    }

    private Browser.Answer start(UUID policy, UUID id, boolean over) {
        return director.post("/assessments", "id", id.toString(), "unit", town.district().toString(), "year", String.valueOf(YEAR), "policy", policy.toString(), "over", String.valueOf(over));
    }

    private UUID assessed(UUID policy) {
        var id = Id.next();
        assertThat(start(policy, id, true).status()).isEqualTo(303);
        eventually(() -> assertThat(Scope.everywhere(() -> jdbc.sql("select state from credit.assessment where id = :id").param("id", id).query(String.class).single())).isEqualTo("DONE"));
        return id;
    }

    private void shift(UUID run, int days) {
        Scope.runEverywhere(() -> jdbc.sql("update credit.assessment set objections_until = :until where id = :id").param("until", LocalDate.now(Times.ZONE).minusDays(days)).param("id", run).update());
    }

    private static String read(Browser.Answer answer) {
        return asTyped(answer.body());
    }

    private String number(String name) {
        return Hours.number(jdbc, town.person(name));
    }
}
