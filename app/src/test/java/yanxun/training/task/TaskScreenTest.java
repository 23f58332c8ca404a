package yanxun.training.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.Patience;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;
import yanxun.training.Cohorts;
import yanxun.training.Conditions;

/** Tasks from being set to being read. */
class TaskScreenTest extends TownTest {
    @Autowired
    Conditions conditions;

    @Autowired
    TaskLetters letters;

    Cohorts cohorts;
    Browser zhou;
    UUID cohort;

    @BeforeEach
    void found() {
        cohorts = new Cohorts(jdbc, town);
        zhou = as("周主任");
        cohort = cohorts.cohort("RUNNING", false, LocalDate.now(Times.ZONE).plusDays(20));
        cohorts.place(cohort, town.school(), "李老师", "赵老师");
        cohorts.place(cohort, town.villageSchool(), "刘老师");
    }

    @Test
    void everybodyOfTheCohortIsAskedAndOwesUntilItIsHandedIn() {
        var task = set("DEAN", true, "10");
        var li = as("李老师");
        assertThat(li.get("/inbox").body()).contains("请交培训任务:听课反思");
        assertThat(owing()).hasSize(3);
        assertThat(li.post("/training/tasks/" + task + "/hand-in", "text", "太短").body()).contains("至少 10 字,现在 2 字", ">太短</textarea>");
        assertThat(li.post("/training/tasks/" + task + "/hand-in", "text", "这一次听课让我看到了学生的思考").status()).isEqualTo(303);
        assertThat(li.get("/training/tasks/" + task).body()).contains("已交待阅").doesNotContain("提交情况");
        assertThat(owing()).doesNotContainKey(town.person("李老师")).hasSize(2);
        assertThat(zhou.get("/training/cohorts/" + cohort + "/tasks").body()).contains("1 / 3");
        assertThat(Scope.everywhere(() -> jdbc.sql("select done_at is not null from notice.item where source = :source and person_id = :person").param("source", "task:" + task)
                .param("person", town.person("李老师")).query(Boolean.class).single())).isTrue();
    }

    @Test
    void theDeanReadsTheOwnSchoolAndGivesBackWithAComment() {
        var task = set("DEAN", true, "0");
        as("李老师").post("/training/tasks/" + task + "/hand-in", "text", "反思一");
        as("刘老师").post("/training/tasks/" + task + "/hand-in", "text", "反思二");
        var chen = as("陈主任");
        assertThat(chen.get("/training/reading").body()).contains("李老师").doesNotContain("刘老师");
        var one = "/training/tasks/" + task + "/hand-ins/" + town.person("李老师");
        assertThat(chen.get(one).body()).contains("反思一");
        assertThat(chen.get("/training/tasks/" + task + "/hand-ins/" + town.person("刘老师")).status()).isEqualTo(404);
        assertThat(chen.put(one, "outcome", "RETURNED", "version", "0").body()).contains("退回时请写明要补什么");
        assertThat(chen.put(one, "outcome", "RETURNED", "comment", "请补课例", "version", "0").status()).isEqualTo(303);
        assertThat(as("李老师").get("/training/tasks/" + task).body()).contains("退回补充", "陈主任 的评语", "请补课例");
        assertThat(Text.told(owing().get(town.person("李老师")).getFirst())).contains("退回后没有补");
        assertThat(as("李老师").get("/inbox").body()).contains("任务退回,请补充");
        as("李老师").post("/training/tasks/" + task + "/hand-in", "text", "反思一,补了课例");
        assertThat(chen.put(one, "outcome", "ACCEPTED", "version", "1").status()).isEqualTo(409);
        assertThat(chen.put(one, "outcome", "ACCEPTED", "version", "2").status()).isEqualTo(303);
        assertThat(as("李老师").post("/training/tasks/" + task + "/hand-in", "text", "又改").body()).contains("已经阅过并通过");
    }

    @Test
    void aPrincipalsTaskIsThePrincipalsToRead() {
        var task = set("PRINCIPAL", false, "0");
        as("李老师").post("/training/tasks/" + task + "/hand-in", "text", "写给校长");
        assertThat(as("陈主任").get("/training/tasks/" + task).status()).isEqualTo(404);
        assertThat(as("张校长").get("/training/tasks/" + task).body()).contains("李老师", "赵老师").doesNotContain("刘老师");
        assertThat(as("赵老师").get("/training/tasks/" + task + "/hand-ins/" + town.person("李老师")).status()).isEqualTo(404);
        assertThat(zhou.get("/training/tasks/" + task).body()).contains("刘老师");
        assertThat(owing()).isEmpty();
    }

    @Test
    void nobodyReadsTheirOwn() {
        cohorts.place(cohort, town.school(), "陈主任");
        var task = set("DEAN", false, "0");
        as("陈主任").post("/training/tasks/" + task + "/hand-in", "text", "我写的");
        assertThat(as("陈主任").put("/training/tasks/" + task + "/hand-ins/" + town.person("陈主任"), "outcome", "ACCEPTED", "version", "0").status()).isEqualTo(404);
    }

    @Test
    void aFileCanBeHandedInAndStays() {
        var task = set("HEAD", false, "0");
        var li = as("李老师");
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
        assertThat(li.upload("/training/tasks/" + task + "/hand-in", "file", "教案.pdf", pdf, "text", "").status()).isEqualTo(303);
        assertThat(li.post("/training/tasks/" + task + "/hand-in", "text", "再说一句").status()).isEqualTo(303);
        var file = "/training/tasks/" + task + "/hand-ins/" + town.person("李老师") + "/file";
        assertThat(zhou.get(file).bytes()).isEqualTo(pdf);
        assertThat(li.get(file).status()).isEqualTo(200);
        assertThat(as("赵老师").get(file).status()).isEqualTo(404);
    }

    @Test
    void strangersFindNothing() {
        var task = set("HEAD", false, "0");
        for (var name : List.of("外老师", "外教研员", "张校长")) {
            assertThat(as(name).get("/training/tasks/" + task).status()).as(name).isEqualTo(404);
            assertThat(as(name).get("/training/cohorts/" + cohort + "/tasks").status()).as(name).isEqualTo(404);
            assertThat(as(name).post("/training/tasks/" + task + "/hand-in", "text", "混进来").status()).as(name).isEqualTo(404);
        }
        assertThat(as("李老师").post("/training/cohorts/" + cohort + "/tasks", "id", Id.next().toString()).status()).isEqualTo(404);
        assertThat(as("李老师").delete("/training/tasks/" + task).status()).isEqualTo(404);
        assertThat(as("李老师").post("/training/tasks/" + task + "/reminder").status()).isEqualTo(404);
    }

    @Test
    void changingKeepsWhatIsThereAndWithdrawingFrees() {
        var task = set("HEAD", true, "0");
        assertThat(zhou.put("/training/tasks/" + task, fields("HEAD", true, "0", "version", "0")).status()).isEqualTo(303);
        assertThat(zhou.put("/training/tasks/" + task, fields("HEAD", true, "0", "version", "0")).status()).isEqualTo(409);
        as("李老师").post("/training/tasks/" + task + "/hand-in", "text", "交了");
        assertThat(zhou.delete("/training/tasks/" + task).status()).isEqualTo(303);
        assertThat(owing()).isEmpty();
        assertThat(as("李老师").get("/training/cohorts/" + cohort + "/tasks").body()).doesNotContain("听课反思");
        assertThat(as("赵老师").post("/training/tasks/" + task + "/hand-in", "text", "晚了").body()).contains("已经撤销");
    }

    @Test
    void reminderAndMorningReachOnlyWhoOwes() {
        var task = set("DEAN", true, "0");
        as("李老师").post("/training/tasks/" + task + "/hand-in", "text", "交了");
        assertThat(zhou.post("/training/tasks/" + task + "/reminder").status()).isEqualTo(303);
        assertThat(as("赵老师").get("/inbox").body()).contains("催交:听课反思");
        assertThat(as("李老师").get("/inbox").body()).doesNotContain("催交:听课反思");
        Scope.runWithin(town.district(), letters::everyMorning);
        assertThat(as("陈主任").get("/inbox").body()).contains("有 1 份培训任务待阅");
    }

    @Test
    void whoHandsInAfterTheEndCompletesTheCohortAfterAll() {
        var task = set("HEAD", true, "0");
        var session = cohorts.session(cohort, OffsetDateTime.now().minusDays(2), "李老师");
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set state = 'CLOSED', closed_at = now() where id = :id").param("id", session).update());
        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing", "note", "按期结束").status()).isEqualTo(303);
        assertThat(result("李老师")).isEqualTo("OWING");
        assertThat(as("李老师").post("/training/tasks/" + task + "/hand-in", "text", "补交的反思").status()).isEqualTo(303);
        Patience.eventually(() -> assertThat(result("李老师")).isEqualTo("COMPLETED"));
    }

    private String result(String name) {
        return Scope.everywhere(() -> jdbc.sql("select result from training.place where cohort_id = :id and person_id = :person").param("id", cohort).param("person", town.person(name)).query(String.class).single());
    }

    @Test
    void settingTwiceIsOnceAndAClosedCohortTakesNone() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(zhou.post("/training/cohorts/" + cohort + "/tasks", fields("HEAD", true, "0", "id", id)).status()).isEqualTo(303);
        }
        assertThat(zhou.get("/training/cohorts/" + cohort + "/tasks").body()).containsOnlyOnce("<b>听课反思</b>");
        var over = cohorts.cohort("CLOSED", false, LocalDate.now(Times.ZONE).minusDays(3));
        assertThat(zhou.post("/training/cohorts/" + over + "/tasks", fields("HEAD", true, "0", "id", Id.next().toString())).body()).contains("不能再布置任务");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theListCostsTheSameHoweverLong(int many) {
        for (int i = 0; i < many; i++) {
            set("HEAD", true, "0");
        }
        assertThat(QueryBudget.spentBy(zhou, "/training/cohorts/" + cohort + "/tasks")).isLessThanOrEqualTo(6);
    }

    private Map<UUID, List<String>> owing() {
        return Scope.everywhere(() -> conditions.owing(cohort));
    }

    private String set(String reader, boolean condition, String least) {
        var id = Id.next().toString();
        assertThat(zhou.post("/training/cohorts/" + cohort + "/tasks", fields(reader, condition, least, "id", id)).status()).isEqualTo(303);
        return id;
    }

    private static String[] fields(String reader, boolean condition, String least, String... more) {
        var fields = new java.util.ArrayList<>(List.of("title", "听课反思", "kind", "REFLECTION", "dueOn", LocalDate.now(Times.ZONE).plusDays(10).toString(), "least", least, "reader", reader, "condition", String.valueOf(condition)));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }
}
