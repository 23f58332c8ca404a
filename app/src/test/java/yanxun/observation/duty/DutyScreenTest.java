package yanxun.observation.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Lessons.content;
import static yanxun.observation.Lessons.send;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.observation.Lessons;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** What posts owe, what was done, and whose lessons nobody has seen. */
class DutyScreenTest extends TownTest {
    Lessons lessons;
    Browser zhou;
    Browser wang;

    @BeforeEach
    void found() {
        lessons = new Lessons(jdbc, town);
        zhou = as("周主任");
        wang = as("王教研员");
        Scope.runEverywhere(() -> jdbc.sql("insert into org.term (id, wall, year, number, valid) values (:id, :wall, :year, 1, daterange(:from, :to))").param("id", Id.next()).param("wall", town.district())
                .param("year", yanxun.platform.time.SchoolYear.of(LocalDate.now(Times.ZONE)).start()).param("from", LocalDate.now(Times.ZONE).minusDays(60)).param("to", LocalDate.now(Times.ZONE).plusDays(60)).update());
    }

    private UUID observed(Browser by, String teacher, String kind, boolean quiet) {
        var lesson = lessons.arrange(by, teacher, kind, quiet, true, "");
        assertThat(send(by, Id.next(), lesson, 0, content(",\"strengths\":\"清楚明白\"")).status()).isEqualTo(200);
        return lesson;
    }

    @Test
    void whatIsOwedIsSetAndCountedFromSheets() {
        assertThat(zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "RESEARCHER", "least", "3").status()).isEqualTo(303);
        assertThat(zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "RESEARCHER", "least", "4", "from", "garbage").status()).isEqualTo(422);
        assertThat(wang.get("/lesson-duties").body()).contains("本学期要听 3 节,已听 0 节", "落后");
        observed(wang, "李老师", "RESEARCH", false);
        observed(wang, "赵老师", "RESEARCH", false);
        assertThat(wang.get("/lesson-duties").body()).contains("已听 2 节", "进行中");
        observed(wang, "李老师", "RESEARCH", false);
        assertThat(zhou.get("/lesson-duties?state=DONE").body()).contains("王教研员", "3 / 3");
        assertThat(zhou.get("/lesson-duties?state=BEHIND").body()).contains("没有要完成听课任务的人");
        assertThat(as("张校长").get("/lesson-duties").body()).as("a school does not see the office's").doesNotContain("王教研员");
        assertThat(as("外教研员").get("/lesson-duties").body()).doesNotContain("王教研员").doesNotContain("每学期 3 节");
    }

    @Test
    void theLargerOfDistrictAndSchoolHolds() {
        zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "PRINCIPAL", "least", "4");
        as("张校长").post("/lesson-duties", "unit", town.school().toString(), "post", "PRINCIPAL", "least", "6");
        assertThat(as("张校长").get("/lesson-duties").body()).contains("本学期要听 6 节");
        as("张校长").post("/lesson-duties", "unit", town.school().toString(), "post", "PRINCIPAL", "least", "1");
        assertThat(as("张校长").get("/lesson-duties").body()).contains("本学期要听 4 节");
        assertThat(as("张校长").post("/lesson-duties", "unit", town.district().toString(), "post", "PRINCIPAL", "least", "1").status()).isEqualTo(404);
        assertThat(as("李老师").post("/lesson-duties", "unit", town.school().toString(), "post", "TEACHER", "least", "1").status()).isEqualTo(403);
    }

    @Test
    void nonsenseAndThePastAreRefused() {
        assertThat(zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "KING", "least", "3").body()).contains("请选择岗位");
        assertThat(zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "DEAN", "least", "999").body()).contains("0 到 200");
        assertThat(zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "DEAN").body()).contains("0 到 200");
        assertThat(zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "DEAN", "least", "3", "from", "2024-1").body()).contains("已经过去");
    }

    @Test
    void doubtfulOnesOwnAndPupilsSheetsDoNotCount() {
        zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "RESEARCHER", "least", "3");
        var lesson = lessons.arrange(wang, "李老师", "RESEARCH", false, true, "");
        var forged = content(",\"strengths\":\"清楚\"").replaceFirst("\"startedAt\":\\d+", "\"startedAt\":" + java.time.Instant.now().minusSeconds(5 * 86_400).toEpochMilli());
        send(wang, Id.next(), lesson, 0, forged);
        send(wang, "/observe/sheets/" + Id.next(), "{\"lesson\":\"" + lesson + "\",\"pupils\":true,\"base\":0,\"content\":" + content(",\"strengths\":\"清楚\"") + "}");
        assertThat(wang.get("/lesson-duties").body()).contains("已听 0 节");
        assertThat(zhou.get("/figures/lessons-observed").body()).doesNotContain("李老师");
    }

    @Test
    void coverageFallsWithWhatASchoolMayNotKnowYet() {
        assertThat(zhou.get("/lesson-duties/coverage").body()).contains("还没有人听过课的教师", "李老师", "刘老师");
        observed(wang, "李老师", "RESEARCH", false);
        observed(wang, "赵老师", "DROP_IN", true);
        assertThat(zhou.get("/lesson-duties/coverage").body()).doesNotContain("李老师 <").contains("刘老师");
        assertThat(zhou.get("/lesson-duties/coverage").body()).contains("听过的课");
        assertThat(unseen(zhou)).contains("刘老师").doesNotContain("李老师", "赵老师");
        assertThat(unseen(as("张校长"))).as("the unannounced one is not told").contains("赵老师").doesNotContain("李老师", "刘老师");
        assertThat(zhou.get("/lesson-duties/coverage?cut=subject&by=CADRE").body()).contains("李老师");
        assertThat(zhou.get("/lesson-duties/coverage?cut=township").status()).isEqualTo(200);
        assertThat(as("李老师").get("/lesson-duties/coverage").status()).isEqualTo(403);
        assertThat(unseen(as("外教研员"))).doesNotContain("刘老师");
        assertThat(zhou.get("/lesson-duties/never-observed.xlsx").bytes()).startsWith('P', 'K');
    }

    private static String unseen(Browser by) {
        var page = by.get("/lesson-duties/coverage").body();
        return page.substring(page.indexOf("还没有人听过课的教师"));
    }

    @Test
    void theFiguresOpenToTheLessons() {
        observed(wang, "李老师", "RESEARCH", false);
        var page = zhou.get("/figures/lessons-observed?year=" + LocalDate.now(Times.ZONE).getYear()).body();
        assertThat(page).contains("教研员听课", "李老师 语文");
    }

    @Test
    void pagesCostTheSameHoweverManyLessons() {
        zhou.post("/lesson-duties", "unit", town.district().toString(), "post", "RESEARCHER", "least", "3");
        for (int i = 0; i < 4; i++) {
            observed(wang, "李老师", "RESEARCH", false);
        }
        assertThat(QueryBudget.spentBy(zhou, "/lesson-duties")).isLessThanOrEqualTo(12);
        assertThat(QueryBudget.spentBy(zhou, "/lesson-duties/coverage")).isLessThanOrEqualTo(12);
    }
}
