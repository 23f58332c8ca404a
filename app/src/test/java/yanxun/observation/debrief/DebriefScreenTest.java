package yanxun.observation.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Lessons.content;
import static yanxun.observation.Lessons.send;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** What was observed is talked over, told to the teacher, and answered. */
class DebriefScreenTest extends TownTest {
    Lessons lessons;
    Browser wang;
    Browser zhang;
    Browser li;
    UUID rating;

    @BeforeEach
    void found() {
        lessons = new Lessons(jdbc, town);
        wang = as("王教研员");
        zhang = as("张校长");
        li = as("李老师");
        rating = lessons.edition("RATING", Lessons.RATING);
    }

    private static String today() {
        return LocalDate.now(Times.ZONE).toString();
    }

    private UUID recorded(Browser by, String kind, boolean quiet, String others) {
        var lesson = lessons.arrange(by, "李老师", kind, quiet, true, others, rating);
        send(by, Id.next(), lesson, 0, rated("A", "板书清楚"));
        return lesson;
    }

    private String rated(String level, String strengths) {
        return content(",\"rating\":{\"edition\":\"" + rating + "\",\"answers\":{\"i1\":{\"level\":\"" + level + "\"},\"i2\":{\"points\":30}}},\"strengths\":\"" + strengths + "\"");
    }

    private Browser.Answer write(Browser by, UUID lesson, int version, boolean share, String reason) {
        return by.put("/lessons/" + lesson + "/debrief", "version", String.valueOf(version), "way", "MEETING", "heldOn", today(), "strengths", "问题提得好", "summary", "多让学生说", "reason", reason, "share", String.valueOf(share), "attended",
                town.person("李老师").toString());
    }

    private boolean released(UUID lesson) {
        return Scope.everywhere(() -> jdbc.sql("select released_at is not null from observation.lesson where id = :id").param("id", lesson).query(Boolean.class).single());
    }

    @Test
    void aDraftIsTheWritersAndSharingTellsTheTeacher() {
        var lesson = recorded(wang, "RESEARCH", false, "");
        var page = "/lessons/" + lesson + "/debrief";
        assertThat(write(wang, lesson, 0, false, "").status()).isEqualTo(303);
        assertThat(wang.get(page).body()).contains("问题提得好", "写了一半的反馈");
        assertThat(li.get(page).text()).contains("还没有反馈").doesNotContain("问题提得好", "板书清楚", "90");
        assertThat(li.get("/inbox").body()).doesNotContain("听课反馈");
        assertThat(write(zhang, lesson, 1, true, "").status()).as("who looks after the school goes on with it").isEqualTo(303);
        assertThat(li.get(page).body()).contains("问题提得好", "板书清楚", "评分汇总", "张校长 执笔,10 字", "李老师");
        assertThat(li.get("/inbox").body()).contains("听课反馈:语文");
        assertThat(li.get("/lessons/" + lesson).body()).contains("已反馈", "议课与反馈");
    }

    @Test
    void whatWasToldStays() {
        var lesson = lessons.arrange(wang, "李老师", "RESEARCH", false, true, "", rating);
        var sheet = Id.next();
        send(wang, sheet, lesson, 0, rated("A", "一"));
        write(wang, lesson, 0, true, "");
        assertThat(send(wang, sheet, lesson, 1, rated("B", "二")).body()).contains("已经反馈给老师");
        assertThat(wang.put("/lessons/" + lesson + "/sheets/" + sheet + "/withdrawal", "reason", "x").body()).contains("不能撤回");
        assertThat(write(wang, lesson, 1, true, "").body()).contains("写好的不能再改");
    }

    @Test
    void nothingIsToldBeforeAnythingIsRecorded() {
        var lesson = lessons.arrange(wang, "李老师", "RESEARCH", false, true, "");
        var refused = write(wang, lesson, 0, true, "急");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("还没有人交听课记录", "多让学生说");
        var sheet = Id.next();
        send(wang, sheet, lesson, 0, content(",\"strengths\":\"好\""));
        wang.put("/lessons/" + lesson + "/sheets/" + sheet + "/withdrawal", "reason", "录错了");
        assertThat(write(wang, lesson, 0, true, "急").body()).contains("还没有人交听课记录");
        assertThat(released(lesson)).isFalse();
    }

    @Test
    void whoeverStillOwesIsWaitedForOrNamedAReason() {
        var lesson = recorded(zhang, "RESEARCH", false, "赵老师");
        assertThat(write(zhang, lesson, 0, true, "").body()).contains("还有 1 人没有交听课记录");
        assertThat(as("赵老师").get("/lessons/" + lesson + "/debrief").body()).as("who owes reads nothing").doesNotContain("板书清楚");
        assertThat(write(zhang, lesson, 0, true, "赵老师去学习了").status()).isEqualTo(303);
        assertThat(li.get("/lessons/" + lesson + "/debrief").body()).contains("赵老师去学习了");
        assertThat(as("赵老师").get("/lessons/" + lesson + "/debrief").body()).contains("交了自己的记录以后才能看").doesNotContain("问题提得好", "板书清楚");
    }

    @Test
    void whoMayTell() {
        var lesson = recorded(zhang, "RESEARCH", false, "赵老师");
        assertThat(write(as("赵老师"), lesson, 0, true, "x").status()).as("own sheet not in").isEqualTo(404);
        assertThat(write(li, lesson, 0, true, "x").status()).as("the teacher").isEqualTo(404);
        assertThat(write(as("刘老师"), lesson, 0, true, "x").status()).isEqualTo(404);
        assertThat(write(as("外教研员"), lesson, 0, true, "x").status()).isEqualTo(404);
        assertThat(write(as("孙审计员"), lesson, 0, true, "x").status()).isEqualTo(403);
        send(as("赵老师"), Id.next(), lesson, 0, rated("B", "也好"));
        assertThat(write(as("赵老师"), lesson, 0, true, "").status()).as("own sheet in").isEqualTo(303);
    }

    @Test
    void somebodySavedFirst() {
        var lesson = recorded(wang, "RESEARCH", false, "");
        assertThat(write(wang, lesson, 0, false, "").status()).isEqualTo(303);
        var stale = write(zhang, lesson, 0, true, "");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("刚才有人先保存了", "多让学生说");
        assertThat(released(lesson)).isFalse();
    }

    @Test
    void whatIsMissingIsSaid() {
        var lesson = recorded(wang, "RESEARCH", false, "");
        var form = wang.put("/lessons/" + lesson + "/debrief", "version", "0", "way", "SHOUTED", "heldOn", "2001-01-01", "share", "true");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.body()).contains("有 3 处需要改正", "上课那天到今天之间", "请写几句再反馈");
    }

    @Test
    void anUnannouncedCheckIsTheOfficesUntilTold() {
        var lesson = recorded(wang, "DROP_IN", true, "赵老师");
        send(as("赵老师"), Id.next(), lesson, 0, rated("B", "也好"));
        assertThat(as("张校长").get("/lessons/" + lesson + "/debrief").status()).isEqualTo(404);
        assertThat(li.get("/lessons/" + lesson + "/debrief").status()).isEqualTo(404);
        assertThat(zhang.put("/lessons/" + lesson + "/teacher", "teacher", "x").status()).isEqualTo(404);
        assertThat(as("赵老师").get("/lessons/" + lesson + "/debrief").status()).as("the office asked her").isEqualTo(200);
        assertThat(write(wang, lesson, 0, false, "").status()).isEqualTo(303);
        assertThat(li.get("/inbox").body() + zhang.get("/inbox").body()).doesNotContain("听课反馈", "已经反馈");
        assertThat(write(wang, lesson, 1, true, "").status()).isEqualTo(303);
        assertThat(zhang.get("/inbox").body()).contains("未事先通知的听课已经反馈:李老师");
        assertThat(zhang.get("/lessons/" + lesson + "/debrief").body()).contains("问题提得好", "板书清楚");
        assertThat(li.get("/lessons/" + lesson).body()).contains("反馈给老师");
    }

    @Test
    void whoCameAlongUninvitedDoesNotTellOfAnUnannouncedCheck() {
        var lesson = lessons.arrange(wang, "李老师", "DROP_IN", true, true, "", rating);
        send(as("赵老师"), Id.next(), lesson, 0, rated("B", "路过"));
        assertThat(write(as("赵老师"), lesson, 0, true, "x").status()).isEqualTo(404);
        assertThat(released(lesson)).isFalse();
    }

    @Test
    void ownReflectionIsToldByNobodyElse() {
        var lesson = lessons.arrange(li, "李老师", "REFLECTIVE", false, true, "", rating);
        send(li, Id.next(), lesson, 0, rated("B", "我自己看"));
        assertThat(zhang.get("/lessons/" + lesson + "/debrief").status()).isEqualTo(404);
        assertThat(write(wang, lesson, 0, true, "x").status()).isEqualTo(404);
        assertThat(li.get("/lessons/" + lesson + "/debrief").body()).contains("公开我的反思");
        assertThat(write(li, lesson, 0, true, "").status()).isEqualTo(303);
        assertThat(zhang.get("/lessons/" + lesson + "/debrief").body()).contains("问题提得好");
    }

    @Test
    void theTeacherAnswersAndNothingIsTakenBack() {
        var lesson = recorded(wang, "RESEARCH", false, "");
        var id = Id.next().toString();
        assertThat(li.post("/lessons/" + lesson + "/replies", "id", id, "text", "早").status()).as("before it is told").isEqualTo(404);
        write(wang, lesson, 0, true, "");
        for (int i = 0; i < 2; i++) {
            assertThat(li.post("/lessons/" + lesson + "/replies", "id", id, "text", "谢谢，下次试试").status()).isEqualTo(303);
        }
        assertThat(wang.get("/inbox").body()).contains("李老师 答复了听课反馈");
        assertThat(wang.get("/lessons/" + lesson + "/debrief").body().split("谢谢", -1)).hasSize(2);
        assertThat(wang.post("/lessons/" + lesson + "/replies", "id", Id.next().toString(), "text", "一起备课").status()).isEqualTo(303);
        assertThat(li.get("/lessons/" + lesson + "/debrief").body()).contains("一起备课");
        assertThat(li.post("/lessons/" + lesson + "/replies", "id", Id.next().toString(), "text", " ").body()).contains("请写下要说的话");
        assertThat(as("刘老师").post("/lessons/" + lesson + "/replies", "id", Id.next().toString(), "text", "x").status()).isEqualTo(404);
        assertThat(as("孙审计员").post("/lessons/" + lesson + "/replies", "id", Id.next().toString(), "text", "x").status()).isEqualTo(403);
    }

    @Test
    void theTeacherAloneDecidesWhatEntersTheDossier() {
        var lesson = recorded(wang, "INSPECTION", true, "");
        assertThat(li.put("/lessons/" + lesson + "/dossier", "feeds", "true").status()).isEqualTo(404);
        write(wang, lesson, 0, true, "");
        assertThat(dossier(lesson)).as("silence is no consent").isZero();
        assertThat(wang.put("/lessons/" + lesson + "/dossier", "feeds", "true").status()).isEqualTo(404);
        assertThat(zhang.put("/lessons/" + lesson + "/dossier", "feeds", "true").status()).isEqualTo(404);
        assertThat(li.get("/lessons/" + lesson + "/debrief").body()).contains("还没有决定,不进入成长档案");
        assertThat(li.put("/lessons/" + lesson + "/dossier", "feeds", "true").status()).isEqualTo(303);
        assertThat(dossier(lesson)).isOne();
        assertThat(li.put("/lessons/" + lesson + "/dossier", "feeds", "false").status()).isEqualTo(303);
        assertThat(dossier(lesson)).isZero();
        assertThat(Scope.everywhere(() -> jdbc.sql("select count(*) from observation.sheet_card where lesson_id = :id").param("id", lesson).query(Integer.class).single())).as("it was observed all the same").isOne();
    }

    private int dossier(UUID lesson) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from observation.dossier_card where lesson_id = :id").param("id", lesson).query(Integer.class).single());
    }

    @Test
    void kindsOfRatersStandBesideEachOther() {
        var lesson = recorded(wang, "RESEARCH", false, "张校长、李老师");
        send(zhang, Id.next(), lesson, 0, rated("B", "可以"));
        send(li, Id.next(), lesson, 0, rated("A", "我觉得还行"));
        assertThat(wang.get("/lessons/" + lesson + "/debrief").body()).contains("教研员", "教干", "最低到最高 60–90").doesNotContain("我觉得还行");
        assertThat(write(wang, lesson, 0, true, "").status()).isEqualTo(303);
        assertThat(wang.get("/lessons/" + lesson + "/debrief").body()).as("the own view is told with it").contains("我觉得还行", "本人");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void thePageCostsTheSameHoweverMuchWasSaid(int howMany) {
        var lesson = recorded(wang, "RESEARCH", false, "");
        for (int i = 0; i < howMany; i++) {
            wang.post("/lessons/" + lesson + "/steps", "id", Id.next().toString(), "what", "第" + i, "dueOn", today());
        }
        write(wang, lesson, 0, true, "");
        for (int i = 0; i < howMany; i++) {
            li.post("/lessons/" + lesson + "/replies", "id", Id.next().toString(), "text", "好" + i);
        }
        assertThat(QueryBudget.spentBy(wang, "/lessons/" + lesson + "/debrief")).isLessThanOrEqualTo(10);
        assertThat(QueryBudget.spentBy(li, "/lessons/steps")).isLessThanOrEqualTo(4);
    }
}
