package yanxun.observation.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Lessons.content;
import static yanxun.observation.Lessons.send;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Which lesson it was that two wrote down, whose it was where only a name was known, and at which activity it was given. */
class IdentityScreenTest extends TownTest {
    Browser wang;
    Browser zhang;
    Browser chen;
    yanxun.observation.Lessons lessons;

    @BeforeEach
    void found() {
        lessons = new yanxun.observation.Lessons(jdbc, town);
        wang = as("王教研员");
        zhang = as("张校长");
        chen = as("陈主任");
    }

    /** Met in the classroom and written down there. */
    private UUID spot(Browser by, String teacher, String said) {
        var lesson = Id.next();
        var answer = send(by, "/observe/sheets/" + Id.next(), "{\"lesson\":\"" + lesson + "\",\"base\":0,\"spot\":{" + teacher + ",\"unit\":\"" + town.school() + "\",\"subject\":\"语文\",\"kind\":\"RESEARCH\",\"onDate\":\""
                + LocalDate.now(Times.ZONE) + "\",\"confidential\":false},\"content\":" + content(",\"strengths\":\"" + said + "\"") + "}");
        assertThat(answer.status()).isEqualTo(200);
        return lesson;
    }

    private String li() {
        return "\"teacher\":\"" + town.person("李老师") + "\"";
    }

    @Test
    void twoWhoMetTheSameLessonAreBroughtTogether() {
        var one = spot(wang, li(), "甲说的");
        var other = spot(chen, li(), "乙说的");
        assertThat(zhang.get("/lessons/" + one).body()).contains("看来是同一节课", "陈主任");
        assertThat(as("李老师").get("/lessons/" + one).body()).doesNotContain("看来是同一节课");
        assertThat(as("李老师").put("/lessons/" + one + "/merger", "other", other.toString()).status()).isEqualTo(404);
        assertThat(as("外教研员").put("/lessons/" + one + "/merger", "other", other.toString()).status()).isEqualTo(404);
        assertThat(zhang.put("/lessons/" + one + "/merger", "other", other.toString()).status()).isEqualTo(303);
        assertThat(zhang.get("/lessons/" + one + "/debrief").body()).contains("甲说的", "乙说的");
        assertThat(chen.get("/lessons/" + other).location()).endsWith("/lessons/" + one);
        assertThat(chen.get("/lessons/" + one).status()).isEqualTo(200);
        assertThat(zhang.get("/lessons").body().split("李老师 · 语文", -1)).as("one lesson is listed").hasSize(2);
    }

    @Test
    void aPhoneThatKnowsTheFormerAddressStillHandsIn() {
        var one = spot(wang, li(), "甲说的");
        var other = spot(chen, li(), "乙说的");
        zhang.post("/lessons/" + other + "/observers", "observers", lessons.number("赵老师"));
        zhang.put("/lessons/" + one + "/merger", "other", other.toString());
        assertThat(send(as("赵老师"), Id.next(), other, 0, content(",\"strengths\":\"丙说的\"")).status()).isEqualTo(200);
        assertThat(zhang.get("/lessons/" + one + "/debrief").body()).contains("丙说的");
    }

    @Test
    void whoRecordedBothKeepsThemApart() {
        var one = spot(wang, li(), "甲说的");
        var other = spot(chen, li(), "乙说的");
        send(wang, Id.next(), other, 0, content(",\"strengths\":\"又记一遍\""));
        assertThat(zhang.put("/lessons/" + one + "/merger", "other", other.toString()).body()).contains("王教研员 在两边都交了听课记录");
        assertThat(zhang.get("/lessons/" + other).status()).isEqualTo(200);
    }

    @Test
    void anotherTeachersLessonIsAnotherLesson() {
        var one = spot(wang, li(), "甲说的");
        var other = spot(chen, "\"teacher\":\"" + town.person("赵老师") + "\"", "乙说的");
        assertThat(zhang.get("/lessons/" + one).body()).doesNotContain("看来是同一节课");
        assertThat(zhang.put("/lessons/" + one + "/merger", "other", other.toString()).status()).isEqualTo(404);
    }

    @Test
    void aTypedNameIsLedToThePerson() {
        var lesson = spot(wang, "\"teacherName\":\"小李\"", "好");
        var url = "/lessons/" + lesson + "/teacher";
        assertThat(zhang.get("/lessons/" + lesson).body()).contains("“小李”是现场写的姓名");
        assertThat(as("李老师").put(url, "teacher", lessons.number("李老师")).status()).isEqualTo(404);
        assertThat(zhang.put(url, "teacher", "没有这个人").body()).contains("没有找到“没有这个人”");
        assertThat(zhang.put(url, "teacher", lessons.number("李老师")).status()).isEqualTo(303);
        assertThat(as("李老师").get("/lessons/" + lesson).body()).contains("李老师 · 语文");
        assertThat(zhang.put(url, "teacher", lessons.number("赵老师")).body()).contains("已经写明是哪位老师");
    }

    @Test
    void anActivityLeadsToItsLessonsForThoseWhoSeeThem() {
        var activity = Id.next();
        wang.post("/activities", "id", activity.toString(), "title", "同课异构", "form", "lecture", "level", "DISTRICT");
        assertThat(wang.get("/lessons/new?activity=" + activity + "&onDate=2026-03-05").body()).contains(activity.toString(), "2026-03-05");
        var lesson = Id.next();
        assertThat(wang.post("/lessons", "id", lesson.toString(), "version", "0", "teacher", lessons.number("李老师"), "subject", "语文", "className", "三(2)班", "kind", "RESEARCH", "onDate",
                LocalDate.now(Times.ZONE).toString(), "confidential", "false", "activity", activity.toString()).status()).isEqualTo(303);
        assertThat(wang.get("/activities/" + activity).body()).contains("/lessons/" + lesson, "李老师 · 语文 · 三(2)班");
        assertThat(wang.get("/activities/" + activity).body()).contains("安排听一节课", "/lessons/new?activity=" + activity);
    }
}
