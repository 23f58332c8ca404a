package yanxun.observation.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Lessons.content;
import static yanxun.observation.Lessons.send;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.observation.Lessons;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Scores made fair, for those who look after them; a rater's own report for the rater alone. */
class ScoresScreenTest extends TownTest {
    Lessons lessons;
    UUID edition;
    Browser wang;
    Browser zhang;

    @BeforeEach
    void found() {
        lessons = new Lessons(jdbc, town);
        edition = lessons.edition("RATING", Lessons.RATING);
        wang = as("王教研员");
        zhang = as("张校长");
    }

    @Test
    void rawTrimmedAndAdjustedStandSideBySide() {
        rate(zhang, "李老师", false, "王教研员 B 20", "张校长 A 36", "陈主任 A 34");
        rate(zhang, "赵老师", false, "王教研员 A 30", "张校长 A 40", "陈主任 A 38");
        rate(zhang, "李老师", false, "王教研员 B 24", "张校长 A 32", "陈主任 A 36");
        var page = zhang.get("/lessons/scores").body();
        assertThat(page).contains("9 份评分", "3 位评分人", "3 个对象", "平均分", "去高去低", "校正分", "名次区间", "评分人的宽严占", "信度", "要达到 0.65", "按姓名排列");
        assertThat(zhang.get("/lessons/scores?by=teacher").body()).contains("2 个对象", "2 节课", "每人");
        assertThat(zhang.get("/lessons/scores?basis=items").body()).contains("满分 100", "误差会偏小");
        assertThat(zhang.get("/lessons/scores.xlsx").bytes()).startsWith('P', 'K');
        assertThat(zhang.get("/lessons/scores?subject=" + java.net.URLEncoder.encode("数学", java.nio.charset.StandardCharsets.UTF_8)).body()).contains("没有符合条件的评分");
    }

    @Test
    void whatCannotBeAdjustedIsSaid() {
        rate(zhang, "李老师", false, "张校长 A 36");
        rate(zhang, "赵老师", false, "陈主任 A 30");
        var page = zhang.get("/lessons/scores").body();
        assertThat(page).contains("未校正", "分成互不相连的 2 组", "平均分").doesNotContain("名次区间</th>");
        rate(zhang, "李老师", false, "张校长 A 36", "陈主任 A 30", "王教研员 B 30");
        rate(zhang, "赵老师", false, "周主任 A 36");
        assertThat(zhang.get("/lessons/scores").body()).contains("分成互不相连的 2 组", "只算连得上的最大一组");
        assertThat(zhang.get("/lessons/scores?linked=true").body()).contains("3 个对象", "别的组和它没有共同的评分对象", "校正分</th>");
    }

    @Test
    void unannouncedLessonsAreForTheOfficeUntilReleased() {
        rate(wang, "李老师", true, "王教研员 B 20");
        assertThat(as("周主任").get("/lessons/scores").body()).contains("李老师");
        assertThat(zhang.get("/lessons/scores").body()).contains("没有符合条件的评分");
    }

    @Test
    void headsSeeTheirSchoolAndNobodyTheirOwnLessons() {
        rate(wang, "刘老师", false, "王教研员 B 20");
        rate(zhang, "陈主任", false, "张校长 A 36");
        assertThat(zhang.get("/lessons/scores").body()).contains("陈主任").doesNotContain("刘老师");
        assertThat(as("陈主任").get("/lessons/scores").body()).contains("没有符合条件的评分");
        assertThat(wang.get("/lessons/scores").body()).contains("陈主任", "刘老师");
        assertThat(as("外教研员").get("/lessons/scores?edition=" + edition).body()).contains("没有符合条件的评分");
        assertThat(as("李老师").get("/lessons/scores").status()).isEqualTo(403);
    }

    @Test
    void aRaterSeesTheirOwnSeverityAndNobodyElses() {
        for (int i = 0; i < 3; i++) {
            rate(zhang, i == 1 ? "赵老师" : "李老师", false, "王教研员 B " + (10 + i), "张校长 A " + (34 + i), "陈主任 A " + (36 - i));
        }
        assertThat(wang.get("/lessons/scores/mine").body()).contains("只有您自己看得到", "比同事严", "您评了 3 份", "共有 3 位评分人").doesNotContain("张校长", "陈主任", "<svg viewBox=\"0 0 1000");
        assertThat(zhang.get("/lessons/scores/mine").body()).contains("您评了 3 份").doesNotContain("比同事严");
        assertThat(as("李老师").get("/lessons/scores/mine").body()).contains("还没有用评分量表评过课");
        assertThat(zhang.get("/lessons/scores").body()).doesNotContain("严格度");
    }

    @Test
    void fromTooLittleNothingIsTold() {
        rate(zhang, "李老师", false, "张校长 A 36", "陈主任 B 10");
        assertThat(zhang.get("/lessons/scores/mine").body()).contains("评得还太少").doesNotContain("比同事");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theTableCostsTheSameHoweverLong(int howMany) {
        for (int i = 0; i < howMany; i++) {
            rate(zhang, "李老师", false, "张校长 A 36", "陈主任 B 10");
        }
        assertThat(QueryBudget.spentBy(zhang, "/lessons/scores")).isLessThanOrEqualTo(5);
        assertThat(QueryBudget.spentBy(zhang, "/lessons/scores/mine")).isLessThanOrEqualTo(4);
    }

    /** One lesson, rated by each: name, level of the first item, points of the second. */
    private void rate(Browser by, String teacher, boolean quiet, String... ratings) {
        var names = String.join("、", java.util.Arrays.stream(ratings).map(each -> each.split(" ")[0]).toList());
        var lesson = lessons.arrange(by, teacher, quiet ? "DROP_IN" : "RESEARCH", quiet, false, names, edition);
        for (var rating : ratings) {
            var parts = rating.split(" ");
            var sent = send(as(parts[0]), Id.next(), lesson, 0, content(",\"rating\":{\"edition\":\"" + edition + "\",\"answers\":{\"i1\":{\"level\":\"" + parts[1] + "\"},\"i2\":{\"points\":" + parts[2] + "}}}"));
            assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        }
    }
}
