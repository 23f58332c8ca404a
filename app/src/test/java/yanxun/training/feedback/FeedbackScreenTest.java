package yanxun.training.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;
import yanxun.training.Cohorts;
import yanxun.training.Conditions;

/** What people thought, without who thought it. */
class FeedbackScreenTest extends TownTest {
    static final List<String> LEARNERS = List.of("李老师", "赵老师", "刘老师", "陈主任", "张校长");

    @Autowired
    Conditions conditions;

    @Autowired
    Surveying surveying;

    Cohorts cohorts;
    Browser zhou;
    UUID cohort;
    UUID trainer;

    @BeforeEach
    void found() {
        cohorts = new Cohorts(jdbc, town);
        zhou = as("周主任");
        cohort = cohorts.cohort("RUNNING", true, LocalDate.now(Times.ZONE));
        cohorts.place(cohort, town.school(), LEARNERS.toArray(String[]::new));
        trainer = Id.next();
        zhou.post("/trainers", "id", trainer.toString(), "number", cohorts.number("王教研员"), "topics", "教材", "fee", "NONE");
        zhou.put("/trainers/" + trainer + "/standing", "to", "ADMITTED");
        zhou.post("/training/cohorts/" + cohort + "/trainers", "id", Id.next().toString(), "trainer", trainer.toString(), "hours", "2", "because", "本区教研员");
    }

    @Test
    void fiveAnswersTellWhatWasThoughtAndNobodyByName() {
        assertThat(owing()).isEqualTo(5);
        for (var name : LEARNERS.subList(0, 4)) {
            assertThat(answer(as(name), "5", name + "写的").status()).isEqualTo(303);
        }
        assertThat(zhou.get(url()).body()).contains("4 / 5 人已填", "答卷满 5 份才显示").doesNotContain("李老师写的");
        assertThat(owing()).isEqualTo(1);
        answer(as("张校长"), "4", "");
        assertThat(zhou.get(url()).body()).contains("5 / 5 人已填", "4.8", "李老师写的");
        assertThat(as("王教研员").get(url()).body()).contains("4.8").doesNotContain("李老师写的");
        assertThat(as("李老师").get(url()).body()).contains("已填").doesNotContain("4.8");
        assertThat(zhou.get("/trainers/" + trainer).body()).contains("<b>4.8</b>");
        assertThat(owing()).isZero();
    }

    @Test
    void answeringTwiceIsAnsweringOnce() {
        answer(as("李老师"), "5", "");
        assertThat(answer(as("李老师"), "1", "").status()).isEqualTo(303);
        assertThat(count("training.feedback")).isEqualTo(1);
        assertThat(count("training.mark")).isEqualTo(4);
    }

    @Test
    void nothingLeadsFromTheAnswerToThePerson() {
        answer(as("李老师"), "5", "话");
        var columns = Scope.everywhere(() -> jdbc.sql("select column_name from information_schema.columns where table_schema = 'training' and table_name in ('feedback', 'mark')").query(String.class).list());
        assertThat(columns).isNotEmpty().noneMatch(column -> column.contains("person") || column.endsWith("_at") || column.endsWith("_by"));
        var version = Scope.everywhere(() -> jdbc.sql("select id from training.feedback where cohort_id = :id").param("id", cohort).query(UUID.class).single()).version();
        assertThat(version).as("an identifier that tells no time").isEqualTo(4);
    }

    @Test
    void everyLineIsToBeRated() {
        var li = as("李老师");
        var refused = li.post(url() + "/cohort", "WHOLE_CONTENT", "5");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("还有 3 处没有填好", "请选一个分数", "王教研员:讲师准备充分");
        assertThat(li.get(url() + "/effect").body()).contains("现在没有开放");
        assertThat(li.post(url() + "/effect", "USED", "5", "CHANGED", "5", "SHARED", "5").body()).contains("现在不能填");
    }

    @Test
    void onlyThoseWhoWereThereAnswerAboutASession() {
        var session = cohorts.session(cohort, OffsetDateTime.now().minusHours(3), "李老师");
        assertThat(as("李老师").get(url()).body()).contains("第一讲");
        assertThat(as("李老师").post(url() + "/sessions/" + session, "CONTENT", "4", "CLEAR." + trainer, "5").status()).isEqualTo(303);
        assertThat(as("赵老师").get(url() + "/sessions/" + session).status()).isEqualTo(404);
        assertThat(as("赵老师").get(url()).body()).doesNotContain("第一讲");
        assertThat(zhou.get(url()).body()).contains("第一讲", "1 / 1 人已填");
    }

    @Test
    void strangersAreNotAsked() {
        assertThat(as("外老师").get(url() + "/cohort").status()).isEqualTo(404);
        assertThat(answer(as("外老师"), "1", "").status()).isEqualTo(404);
        assertThat(zhou.get(url() + "/cohort").status()).isEqualTo(404);
        assertThat(as("孙审计员").get(url()).status()).isEqualTo(403);
    }

    @Test
    void thoseWhoHaveNotAnsweredAreAskedOnce() {
        answer(as("李老师"), "5", "");
        Scope.runWithin(town.district(), surveying::invite);
        assertThat(as("赵老师").get("/inbox").body()).contains("用一分钟说说这次培训");
        assertThat(as("李老师").get("/inbox").body()).doesNotContain("用一分钟说说这次培训");
    }

    @Test
    void theEffectIsAskedAboutWeeksLater() {
        var past = cohorts.cohort("CLOSED", false, LocalDate.now(Times.ZONE).minusWeeks(8));
        cohorts.place(past, town.school(), "李老师");
        Scope.runWithin(town.district(), surveying::invite);
        var li = as("李老师");
        assertThat(li.get("/inbox").body()).contains("学过的用上了吗");
        assertThat(li.post("/training/cohorts/" + past + "/feedback/effect", "USED", "4", "CHANGED", "3", "SHARED", "5", "remark", "课时不够").status()).isEqualTo(303);
        assertThat(zhou.get("/training/cohorts/" + past + "/feedback").body()).contains("用得怎么样", "1 / 1 人已填");
    }

    @Test
    void aDistrictAsksItsOwnQuestions() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(zhou.post("/settings/questions", "id", id, "moment", "COHORT", "text", "午餐安排得当").status()).isEqualTo(303);
        }
        assertThat(zhou.put("/settings/questions/ORDER/retirement").status()).isEqualTo(303);
        assertThat(as("李老师").get(url() + "/cohort").body()).contains("午餐安排得当").doesNotContain("组织安排合适");
        assertThat(zhou.put("/settings/questions/PRACTICE", "text", "有练习", "version", "0").status()).isEqualTo(303);
        assertThat(zhou.put("/settings/questions/PRACTICE", "text", "有讨论", "version", "0").status()).isEqualTo(409);
        assertThat(zhou.put("/settings/questions/NONE", "text", "有讨论", "version", "0").status()).isEqualTo(404);
        zhou.post("/settings/questions", "id", Id.next().toString(), "moment", "COHORT", "text", "第五题");
        zhou.post("/settings/questions", "id", Id.next().toString(), "moment", "COHORT", "text", "第六题");
        assertThat(zhou.post("/settings/questions", "id", Id.next().toString(), "moment", "COHORT", "text", "第七题").body()).contains("最多 6 道");
        assertThat(as("张校长").get("/settings/questions").status()).isEqualTo(403);
    }

    private String url() {
        return "/training/cohorts/" + cohort + "/feedback";
    }

    private int owing() {
        return Scope.everywhere(() -> conditions.owing(cohort)).size();
    }

    private int count(String table) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from " + table + " where cohort_id = :id").param("id", cohort).query(Integer.class).single());
    }

    private Browser.Answer answer(Browser who, String mark, String remark) {
        var fields = new ArrayList<>(List.of("WHOLE_CONTENT", mark, "WHOLE_CLEAR." + trainer, mark, "PRACTICE", mark, "ORDER", mark, "remark", remark));
        return who.post(url() + "/cohort", fields.toArray(String[]::new));
    }
}
