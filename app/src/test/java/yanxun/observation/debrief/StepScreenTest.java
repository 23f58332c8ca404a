package yanxun.observation.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Lessons.content;
import static yanxun.observation.Lessons.send;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Agreed steps are owned, reminded of, followed up and ended. */
class StepScreenTest extends TownTest {
    private static final LocalDate TODAY = LocalDate.now(Times.ZONE);

    @Autowired
    StepLetters letters;

    Lessons lessons;
    Browser wang;
    Browser zhang;
    Browser li;
    UUID lesson;
    UUID step;

    @BeforeEach
    void found() {
        lessons = new Lessons(jdbc, town);
        wang = as("王教研员");
        zhang = as("张校长");
        li = as("李老师");
        lesson = recorded(false);
        step = Id.next();
    }

    private UUID recorded(boolean quiet) {
        var id = lessons.arrange(wang, "李老师", "RESEARCH", quiet, true, "");
        send(wang, Id.next(), id, 0, content(",\"strengths\":\"好\""));
        return id;
    }

    private Browser.Answer agree(Browser by, String what, String owner, LocalDate due) {
        return by.post("/lessons/" + lesson + "/steps", "id", step.toString(), "what", what, "owner", owner, "dueOn", due.toString());
    }

    private void share() {
        assertThat(wang.put("/lessons/" + lesson + "/debrief", "version", "0", "way", "WRITTEN", "heldOn", TODAY.toString(), "summary", "多让学生说", "share", "true").status()).isEqualTo(303);
    }

    private void told() {
        assertThat(agree(wang, "每课留五分钟提问", "", TODAY.plusDays(10)).status()).isEqualTo(303);
        share();
    }

    private String url(String action) {
        return "/lessons/" + lesson + "/steps/" + step + action;
    }

    private String state() {
        return Scope.everywhere(() -> jdbc.sql("select state from observation.step where id = :id").param("id", step).query(String.class).single());
    }

    @Test
    void aStepIsToldWithTheFeedbackAndNotBefore() {
        assertThat(agree(wang, "每课留五分钟提问", "", TODAY.plusDays(10)).status()).isEqualTo(303);
        agree(wang, "再发一遍", "", TODAY.plusDays(10));
        assertThat(li.get("/lessons/steps").body()).doesNotContain("每课留五分钟提问");
        assertThat(li.get("/inbox").body()).doesNotContain("约定的改进");
        share();
        assertThat(li.get("/lessons/steps").body()).contains("每课留五分钟提问").doesNotContain("再发一遍");
        assertThat(li.get("/inbox").body()).contains("约定的改进:每课留五分钟提问");
        assertThat(wang.get("/lessons/steps?part=followed").body()).contains("每课留五分钟提问");
        assertThat(zhang.get("/lessons/steps?part=followed").body()).contains("每课留五分钟提问");
        assertThat(as("刘老师").get("/lessons/steps?part=followed").body()).doesNotContain("每课留五分钟提问");
        assertThat(as("外教研员").get("/lessons/steps?part=followed").body()).doesNotContain("每课留五分钟提问");
    }

    @Test
    void agreeingIsForThoseWhoTell() {
        assertThat(agree(li, "x", "", TODAY).status()).isEqualTo(404);
        assertThat(agree(as("赵老师"), "x", "", TODAY).status()).isEqualTo(404);
        assertThat(agree(as("孙审计员"), "x", "", TODAY).status()).isEqualTo(403);
        assertThat(agree(wang, " ", "", TODAY).body()).contains("请写明要做什么");
        assertThat(agree(wang, "x", "", TODAY.minusDays(1)).body()).contains("完成日期请填今天到一年之内");
        assertThat(agree(wang, "x", "没有这个人", TODAY).body()).contains("没有找到“没有这个人”");
    }

    @Test
    void aDraftStepCanBeRemovedAToldOneCannot() {
        agree(wang, "删掉的", "", TODAY.plusDays(1));
        assertThat(li.delete(url("")).status()).isEqualTo(404);
        assertThat(wang.delete(url("")).status()).isEqualTo(303);
        assertThat(wang.delete(url("")).status()).isEqualTo(404);
        told();
        assertThat(wang.delete(url("")).body()).contains("不能删除");
    }

    @Test
    void somebodyElseMayOwnAStepWithoutSeeingTheLesson() {
        agree(wang, "帮她备一次课", "刘老师", TODAY.plusDays(3));
        share();
        var liu = as("刘老师");
        assertThat(liu.get("/lessons/steps").body()).contains("帮她备一次课").doesNotContain("href=\"/lessons/" + lesson);
        assertThat(liu.get("/lessons/" + lesson).status()).isEqualTo(404);
        assertThat(liu.put(url("/answer")).status()).isEqualTo(303);
        assertThat(wang.get("/lessons/" + lesson + "/debrief").body()).contains("已接受");
    }

    @Test
    void theOwnerTakesItOnOrProposesAnotherDay() {
        told();
        assertThat(zhang.put(url("/answer")).status()).as("not the owner").isEqualTo(404);
        assertThat(li.put(url("/answer"), "proposedOn", TODAY.plusDays(20).toString(), "words", "期中考试").status()).isEqualTo(303);
        assertThat(wang.get("/inbox").body()).contains("希望把改进改到");
        assertThat(wang.get("/lessons/" + lesson + "/debrief").body()).contains("期中考试");
        assertThat(li.put(url("/due"), "dueOn", TODAY.plusDays(20).toString(), "version", "1").status()).isEqualTo(404);
        assertThat(wang.put(url("/due"), "dueOn", TODAY.plusDays(20).toString(), "version", "0").status()).isEqualTo(409);
        assertThat(wang.put(url("/due"), "dueOn", TODAY.plusDays(20).toString(), "version", "1").status()).isEqualTo(303);
        assertThat(li.get("/lessons/steps").body()).contains(TODAY.plusDays(20).toString()).doesNotContain("期中考试");
        assertThat(li.put(url("/answer")).status()).isEqualTo(303);
    }

    @Test
    void aLaterLessonClosesAStep() {
        told();
        var next = lessons.arrange(wang, "李老师", "RESEARCH", false, true, "");
        assertThat(wang.put(url("/closing"), "version", "0", "shownIn", next.toString()).body()).as("nothing recorded there").contains("还没有人交听课记录");
        send(wang, Id.next(), next, 0, content(",\"strengths\":\"学生提了五个问题\""));
        assertThat(wang.get("/lessons/" + lesson + "/debrief").body()).contains(next.toString());
        assertThat(li.put(url("/closing"), "version", "0", "note", "我做到了").status()).as("nobody closes their own").isEqualTo(404);
        assertThat(wang.put(url("/closing"), "version", "0", "shownIn", next.toString(), "note", "看到了").status()).isEqualTo(303);
        assertThat(state()).isEqualTo("CLOSED");
        assertThat(li.get("/inbox").body()).contains("改进已做到:每课留五分钟提问");
        assertThat(li.get("/lessons/" + lesson + "/debrief").body()).contains("在这节课上看到:", "/lessons/" + next);
        assertThat(li.get("/lessons/steps").body()).doesNotContain("每课留五分钟提问");
        assertThat(li.get("/lessons/steps?state=CLOSED").body()).contains("每课留五分钟提问");
        assertThat(wang.put(url("/closing"), "version", "1", "note", "再来").status()).isEqualTo(409);
    }

    @Test
    void anUnannouncedCheckIsNotBetrayedByClosingAStepWithIt() {
        told();
        var secret = recorded(true);
        assertThat(wang.put(url("/closing"), "version", "0", "shownIn", secret.toString()).body()).contains("不是这位老师后来的课");
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void withoutALessonAStepNeedsAReason() {
        assertThat(agree(wang, "x", "", TODAY.plusDays(1)).status()).isEqualTo(303);
        assertThat(wang.put(url("/closing"), "version", "0", "note", "x").body()).contains("反馈给老师以后才能办结");
        share();
        assertThat(wang.put(url("/closing"), "version", "0").body()).contains("请写明依据");
        assertThat(zhang.put(url("/dropping"), "version", "0").body()).contains("请写明不再做的原因");
        assertThat(as("刘老师").put(url("/dropping"), "version", "0", "reason", "x").status()).isEqualTo(404);
        assertThat(zhang.put(url("/dropping"), "version", "0", "reason", "换了教材").status()).isEqualTo(303);
        assertThat(state()).isEqualTo("DROPPED");
        assertThat(li.get("/lessons/steps?state=DROPPED").body()).contains("换了教材");
    }

    @Test
    void ownersAreRemindedBeforeAndAfter() {
        told();
        move(TODAY.plusDays(2));
        assertThat(li.get("/inbox").body()).contains("改进快到约定的日期:每课留五分钟提问");
        move(TODAY.minusDays(1));
        assertThat(li.get("/inbox").body()).contains("改进过了约定的日期:每课留五分钟提问");
        assertThat(zhang.get("/lessons/steps?part=followed&state=OVERDUE").body()).contains("每课留五分钟提问", "已过期");
    }

    private void move(LocalDate due) {
        Scope.runEverywhere(() -> jdbc.sql("update observation.step set due_on = :due where id = :id").param("due", due).param("id", step).update());
        Scope.runEverywhere(letters::everyMorning);
    }

    @Test
    void aTeacherWhoMovedKeepsTheStepsAndDecidesWhoSeesThem() {
        Scope.runEverywhere(() -> {
            jdbc.sql("update org.membership set valid = daterange('2015-09-01', current_date - 1) where person_id = :id").param("id", town.person("李老师")).update();
            jdbc.sql("insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, change) values (gen_random_uuid(), :wall, :id, :unit, daterange(current_date - 1, null), '小学', '{语文}', '调入')")
                    .param("wall", town.district()).param("id", town.person("李老师")).param("unit", town.villageSchool()).update();
            jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :id, 'PRINCIPAL', :unit, :unit, daterange('2020-09-01', null))").param("wall", town.district())
                    .param("id", town.person("刘老师")).param("unit", town.villageSchool()).update();
        });
        var newHead = as("刘老师");
        assertThat(agree(zhang, "每课留五分钟提问", "", TODAY.plusDays(10)).status()).as("the school of the lesson goes on").isEqualTo(303);
        assertThat(zhang.put("/lessons/" + lesson + "/debrief", "version", "0", "way", "WRITTEN", "heldOn", TODAY.toString(), "summary", "多让学生说", "share", "true").status()).isEqualTo(303);
        assertThat(li.get("/lessons/" + lesson + "/debrief").body()).contains("多让学生说", "每课留五分钟提问");
        assertThat(li.put(url("/answer")).status()).isEqualTo(303);
        assertThat(newHead.get("/lessons/steps?part=followed").body()).doesNotContain("每课留五分钟提问");
        assertThat(newHead.put("/lessons/" + lesson + "/onward", "onward", "true").status()).isEqualTo(404);
        assertThat(li.put("/lessons/" + lesson + "/onward", "onward", "true").status()).isEqualTo(303);
        assertThat(newHead.get("/lessons/steps?part=followed").body()).contains("每课留五分钟提问").doesNotContain("href=\"/lessons/" + lesson);
        assertThat(newHead.get("/lessons/" + lesson).status()).isEqualTo(404);
        assertThat(newHead.get("/lessons/" + lesson + "/debrief").status()).isEqualTo(404);
        assertThat(newHead.put(url("/closing"), "version", "1", "note", "x").status()).isEqualTo(404);
        assertThat(li.put("/lessons/" + lesson + "/onward", "onward", "false").status()).isEqualTo(303);
        assertThat(newHead.get("/lessons/steps?part=followed").body()).doesNotContain("每课留五分钟提问");
    }
}
