package yanxun.observation.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Lessons.content;
import static yanxun.observation.Lessons.send;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Arranging lessons, who sees them, who is asked. */
class LessonScreenTest extends TownTest {
    yanxun.observation.Lessons lessons;
    Browser wang;
    Browser zhang;

    @BeforeEach
    void found() {
        lessons = new yanxun.observation.Lessons(jdbc, town);
        wang = as("王教研员");
        zhang = as("张校长");
    }

    @Test
    void anAnnouncedLessonIsToldToTheTeacherAndTheObservers() {
        var lesson = lessons.arrange(zhang, "李老师", "RESEARCH", false, true, "陈主任、赵老师");
        assertThat(as("李老师").get("/inbox").body()).contains("有人来听您的课");
        assertThat(as("陈主任").get("/inbox").body()).contains("请听课:李老师 语文");
        assertThat(as("李老师").get("/lessons/" + lesson).body()).contains("观潮", "陈主任").doesNotContain("修改安排");
        assertThat(as("李老师").get("/lessons?part=given").body()).contains("李老师 · 语文");
        assertThat(as("赵老师").get("/lessons?part=observing").body()).contains("李老师 · 语文");
        assertThat(as("刘老师").get("/lessons/" + lesson).status()).isEqualTo(404);
        assertThat(wang.get("/lessons/" + lesson).status()).isEqualTo(200);
        assertThat(as("外教研员").get("/lessons/" + lesson).status()).isEqualTo(404);
        assertThat(as("钱管理员").get("/lessons/" + lesson).status()).isEqualTo(403);
    }

    @Test
    void anUnannouncedCheckIsKnownToTheOfficeOnly() {
        var lesson = lessons.arrange(wang, "李老师", "DROP_IN", true, true, "周主任");
        assertThat(as("李老师").get("/lessons/" + lesson).status()).isEqualTo(404);
        assertThat(zhang.get("/lessons/" + lesson).status()).isEqualTo(404);
        assertThat(zhang.get("/lessons").body()).doesNotContain("李老师 · 语文");
        assertThat(as("李老师").get("/inbox").body()).doesNotContain("有人来听您的课");
        assertThat(as("周主任").get("/lessons/" + lesson).body()).contains("反馈之前");
        assertThat(as("李老师").get("/lessons?part=given").body()).doesNotContain("李老师 · 语文");
    }

    @Test
    void onlyHeadsKeepALessonQuiet() {
        var refused = as("赵老师").post("/lessons", "id", Id.next().toString(), "version", "0", "teacher", lessons.number("李老师"), "kind", "DROP_IN", "onDate", today(), "confidential", "true");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("由校长、教导主任或教研中心安排");
        assertThat(as("赵老师").post("/lessons", "id", Id.next().toString(), "version", "0", "teacher", lessons.number("李老师"), "kind", "MUTUAL", "onDate", today(), "confidential", "false", "myself", "true").status()).isEqualTo(303);
    }

    @Test
    void whatIsMissingOrAmbiguousIsSaid() {
        var form = wang.post("/lessons", "id", Id.next().toString(), "version", "0", "teacher", "", "kind", "NONE", "onDate", "2001-01-01", "period", "13");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.body()).contains("有 4 处需要改正", "请填写上课教师的工号或姓名", "节次请填 1 到 12", "不早于 60 天前");
        assertThat(wang.post("/lessons", "id", Id.next().toString(), "version", "0", "teacher", "没有这个人", "kind", "RESEARCH", "onDate", today()).body()).contains("没有找到“没有这个人”");
        assertThat(as("李老师").post("/lessons", "id", Id.next().toString(), "version", "0", "teacher", lessons.number("刘老师"), "kind", "MUTUAL", "onDate", today()).body()).contains("只能选本校或您负责范围内的教师");
        assertThat(wang.post("/lessons", "id", Id.next().toString(), "version", "0", "teacher", lessons.number("李老师"), "kind", "RESEARCH", "onDate", today(), "observers", "甲乙丙").body()).contains("没有找到“甲乙丙”");
        assertThat(wang.get("/lessons/teachers?teacher=" + java.net.URLEncoder.encode("李", java.nio.charset.StandardCharsets.UTF_8)).body()).contains("李老师").doesNotContain("外老师");
    }

    @Test
    void sendingTheFormTwiceArrangesOneLesson() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(wang.post("/lessons", "id", id, "version", "0", "teacher", lessons.number("李老师"), "kind", "RESEARCH", "onDate", today(), "confidential", "false", "myself", "true").status()).isEqualTo(303);
        }
        assertThat(wang.get("/lessons/" + id).body().split("安排听课", -1)).hasSize(2);
    }

    @Test
    void changingIsForWhoArrangedItUntilSomebodyRecorded() {
        var lesson = lessons.arrange(wang, "李老师", "RESEARCH", false, true, "");
        var fields = new String[] {"version", "0", "teacher", lessons.number("李老师"), "subject", "语文", "kind", "RESEARCH", "onDate", today(), "topic", "落花生", "confidential", "false"};
        assertThat(as("李老师").put("/lessons/" + lesson, fields).status()).isEqualTo(404);
        assertThat(as("李老师").get("/lessons/" + lesson + "/form").status()).isEqualTo(404);
        assertThat(wang.get("/lessons/" + lesson + "/form").body()).contains("观潮");
        assertThat(zhang.put("/lessons/" + lesson, fields).status()).isEqualTo(303);
        assertThat(wang.put("/lessons/" + lesson, fields).status()).isEqualTo(409);
        assertThat(wang.get("/lessons/" + lesson).body()).contains("落花生");
        send(wang, Id.next(), lesson, 0, content(",\"strengths\":\"清楚\""));
        fields[1] = "1";
        assertThat(wang.put("/lessons/" + lesson, fields).body()).contains("已经有人交了听课记录");
        assertThat(wang.put("/lessons/" + lesson + "/cancellation", "reason", "不听了").body()).contains("不能取消");
    }

    @Test
    void callingOffNeedsAReasonAndIsTold() {
        var lesson = lessons.arrange(zhang, "李老师", "RESEARCH", false, false, "陈主任");
        assertThat(zhang.put("/lessons/" + lesson + "/cancellation", "reason", " ").body()).contains("请写明取消的原因");
        assertThat(zhang.put("/lessons/" + lesson + "/cancellation", "reason", "老师生病").status()).isEqualTo(303);
        assertThat(as("陈主任").get("/inbox").body()).contains("听课取消:李老师 语文").doesNotContain("请听课:李老师");
        assertThat(zhang.post("/lessons/" + lesson + "/observers", "observers", "赵老师").body()).contains("已经取消");
    }

    @Test
    void aLessonMovedOrCalledOffIsToldToTheTeacherToo() {
        var lesson = lessons.arrange(zhang, "李老师", "RESEARCH", false, false, "陈主任");
        assertThat(as("李老师").get("/inbox").body()).contains("有人来听您的课");
        yanxun.platform.access.Scope.runEverywhere(() -> jdbc.sql("update notice.item set read_at = now() where person_id = :me").param("me", town.person("李老师")).update());
        assertThat(zhang.put("/lessons/" + lesson, "version", "0", "teacher", lessons.number("李老师"), "subject", "语文", "kind", "RESEARCH", "onDate", today(), "period", "3", "room", "录播室", "className", "三(2)班", "confidential", "false").status()).isEqualTo(303);
        assertThat(as("李老师").get("/inbox").body()).as("read, and now otherwise").contains("有人来听您的课", "录播室,第 3 节");
        assertThat(as("陈主任").get("/inbox").body()).contains("录播室,第 3 节");
        assertThat(zhang.put("/lessons/" + lesson + "/cancellation", "reason", "老师生病").status()).isEqualTo(303);
        assertThat(as("李老师").get("/inbox").body()).contains("听课取消:李老师 语文").doesNotContain("有人来听您的课");
    }

    @Test
    void observersAreNamedExcusedAndCannotLeaveAfterHandingIn() {
        var lesson = lessons.arrange(zhang, "李老师", "RESEARCH", false, true, "赵老师");
        var zhao = as("赵老师");
        assertThat(zhao.post("/lessons/" + lesson + "/observers", "observers", "陈主任").status()).as("who only observes names nobody").isEqualTo(404);
        assertThat(as("李老师").post("/lessons/" + lesson + "/observers", "myself", "true").status()).isEqualTo(404);
        assertThat(zhao.delete("/lessons/" + lesson + "/observers/" + town.person("赵老师")).body()).contains("请写明不听这节课的原因");
        assertThat(zhao.delete("/lessons/" + lesson + "/observers/" + town.person("张校长"), "reason", "x").status()).isEqualTo(404);
        assertThat(zhao.delete("/lessons/" + lesson + "/observers/" + town.person("赵老师"), "reason", "要监考").status()).isEqualTo(303);
        assertThat(zhang.get("/lessons/" + lesson).body()).contains("要监考");
        assertThat(wang.post("/lessons/" + lesson + "/observers", "myself", "true").status()).isEqualTo(303);
        send(wang, Id.next(), lesson, 0, content(",\"strengths\":\"清楚\""));
        assertThat(wang.delete("/lessons/" + lesson + "/observers/" + town.person("王教研员"), "reason", "x").body()).contains("已经交了听课记录");
    }

    @Test
    void nobodyRatesByAnothersRating() {
        var lesson = lessons.arrange(zhang, "李老师", "RESEARCH", false, true, "赵老师");
        var sheet = Id.next();
        send(zhang, sheet, lesson, 0, content(",\"strengths\":\"校长的话\""));
        var page = "/lessons/" + lesson + "/sheets/" + sheet;
        assertThat(as("赵老师").get(page).status()).isEqualTo(404);
        assertThat(as("李老师").get(page).status()).as("until released").isEqualTo(404);
        assertThat(wang.get(page).body()).contains("校长的话");
        assertThat(as("刘老师").get(page).status()).isEqualTo(404);
        send(as("赵老师"), Id.next(), lesson, 0, content(",\"strengths\":\"我的话\""));
        assertThat(as("赵老师").get(page).body()).contains("校长的话");
        assertThat(as("赵老师").get("/lessons/" + lesson + "/strips").body()).contains("张校长", "赵老师");
        assertThat(as("李老师").get("/lessons/" + lesson + "/strips").body()).contains("还没有能看的记录");
    }

    @Test
    void oneWithdrawsOnesOwnWithAReason() {
        var lesson = lessons.arrange(zhang, "李老师", "RESEARCH", false, true, "");
        var sheet = Id.next();
        send(zhang, sheet, lesson, 0, content(",\"strengths\":\"错的\""));
        var page = "/lessons/" + lesson + "/sheets/" + sheet;
        assertThat(wang.put(page + "/withdrawal", "reason", "不是我的").status()).isEqualTo(404);
        assertThat(zhang.put(page + "/withdrawal", "reason", "").body()).contains("请写明撤回的原因");
        assertThat(zhang.put(page + "/withdrawal", "reason", "录错了班").status()).isEqualTo(303);
        assertThat(wang.get(page).status()).isEqualTo(404);
        assertThat(zhang.get(page).body()).contains("录错了班");
        assertThat(send(zhang, Id.next(), lesson, 0, content(",\"strengths\":\"重来\"")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void theListCostsTheSameHoweverLong(int howMany) {
        for (int i = 0; i < howMany; i++) {
            lessons.arrange(wang, "李老师", "RESEARCH", false, true, "");
        }
        assertThat(QueryBudget.spentBy(wang, "/lessons")).isLessThanOrEqualTo(4);
        assertThat(QueryBudget.spentBy(wang, "/lessons/" + newest())).isLessThanOrEqualTo(6);
    }

    private UUID newest() {
        return yanxun.platform.access.Scope.everywhere(() -> jdbc.sql("select id from observation.lesson where wall = :wall order by created_at desc limit 1").param("wall", town.district()).query(UUID.class).single());
    }

    private static String today() {
        return java.time.LocalDate.now(Times.ZONE).toString();
    }
}
