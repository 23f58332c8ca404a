package yanxun.activity.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** The radar on its page, beside the draft, in the form, and at publishing. */
class RadarScreenTest extends TownTest {
    Browser wang;
    final LocalDate tuesday = LocalDate.now(Times.ZONE).plusDays(7).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    @BeforeEach
    void found() {
        wang = as("王教研员");
        Scope.runEverywhere(() -> jdbc.sql("insert into org.term (id, wall, year, number, valid) values (gen_random_uuid(), :wall, :year, 1, daterange(:from, :last))").param("wall", town.district())
                .param("year", yanxun.platform.time.SchoolYear.of(tuesday).start()).param("from", tuesday.minusDays(30)).param("last", tuesday.plusDays(60)).update());
    }

    @Test
    void whoIsCalledTwiceIsNamedToThoseWhoReachThem() {
        published("先定的研讨", "14:00", "16:00");
        var id = draft("后来的研讨", "15:00", "17:00");

        assertThat(wang.get("/activities/" + id + "/radar").body()).contains("1 处冲突", "这时已安排参加“先定的研讨”", "李老师", "更合适的时间", "改到这时");
        assertThat(wang.with("HX-Target", "radar-panel").get("/activities/" + id + "/radar").body()).contains("先定的研讨", "找更合适的时间").doesNotContain("<html");
        assertThat(wang.get("/activities/" + id).body()).contains("hx-get=\"/activities/" + id + "/radar\"");
    }

    @Test
    void outsideTheViewersReachPeopleAreCountedAndTitlesAreNotTold() {
        published("区里的研讨", "14:00", "16:00");
        var dean = as("陈主任");
        var id = Id.next();
        dean.post("/activities", "id", id.toString(), "title", "校际交流", "form", "group-study", "level", "SCHOOL", "day", tuesday.toString(), "from", "14:00", "to", "16:00", "content", "内容", "speaker", "本校教师");
        dean.post("/activities/" + id + "/invitations", "units", town.school().toString(), "subject", "语文");
        Scope.runEverywhere(() -> jdbc.sql("insert into activity.invitation (id, activity_id, walls, person_id) select gen_random_uuid(), id, walls, :liu from activity.activity where id = :id").param("liu", town.person("刘老师"))
                .param("id", id).update());

        var page = dean.get("/activities/" + id + "/radar").body();

        assertThat(page).contains("李老师").contains("等 3 人").doesNotContain("刘老师");
    }

    @Test
    void oneClickMovesTheDraftAndTheTimelineTells() {
        published("先定的", "14:00", "16:00");
        var id = draft("要改期的", "14:00", "16:00");
        var page = wang.get("/activities/" + id + "/radar").body();
        var starts = page.replaceAll("(?s).*?name=\"starts\" value=\"([^\"]+)\".*", "$1");
        var version = page.replaceAll("(?s).*?name=\"version\" value=\"([^\"]+)\".*", "$1");

        assertThat(wang.put("/activities/" + id + "/slot", "starts", starts, "version", version).status()).isEqualTo(303);

        assertThat(wang.get("/activities/" + id).body()).contains("改期", starts.replace('T', ' '));
        assertThat(wang.get("/activities/" + id + "/radar").body()).contains("0 处冲突", "就是现在的时间");
        assertThat(wang.put("/activities/" + id + "/slot", "starts", starts, "version", version).body()).contains("刚才有人先保存了");
    }

    @Test
    void publishingOverASevereClashWantsAReasonThatStays() {
        published("先定的", "14:00", "16:00");
        var id = draft("照样办", "14:30", "15:30");

        var asked = wang.put("/activities/" + id + "/publication");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("有冲突,请写明理由", "仍然发布", "先定的");
        assertThat(wang.get("/activities/" + id).body()).contains("草稿");
        assertThat(wang.put("/activities/" + id + "/publication", "reason", "两校已商定分组参加").status()).isEqualTo(303);

        assertThat(wang.get("/activities/" + id).body()).contains("带冲突发布", "两校已商定分组参加");
        assertThat(wang.put("/activities/" + id + "/slot", "starts", tuesday + "T09:00", "version", "3").body()).contains("只有草稿可以这样改期");
    }

    @Test
    void whatADraftLacksIsSaidBeforeItsClashes() {
        published("先定的", "14:00", "16:00");
        var id = Id.next();
        wang.post("/activities", "id", id.toString(), "title", "缺内容", "form", "lecture", "day", tuesday.toString(), "from", "14:00", "to", "16:00", "leader", "王教研员");
        assertThat(wang.put("/activities/" + id + "/publication").body()).contains("三定不全");
    }

    @Test
    void theFormIsCheckedWhileItIsWritten() {
        published("先定的", "14:00", "16:00", "leader", "王教研员", "place", "实验小学报告厅");
        var typed = "/activities/radar?day=" + tuesday + "&from=15:00&to=17:00&leader=" + enc("王教研员") + "&place=" + enc("实验小学报告厅");

        assertThat(wang.get(typed).body()).contains("负责人这时要参加“先定的”", "场地这时已用于“先定的”").doesNotContain("<html");
        assertThat(wang.get("/activities/radar?day=&from=&to=").body()).contains("定了日期和时间");
        assertThat(wang.get("/activities/radar?day=" + tuesday + "&from=17:00&to=15:00").body()).contains("定了日期和时间");
        var id = draft("保存过的", "09:00", "10:00");
        assertThat(wang.get("/activities/radar?id=" + id + "&version=1&day=" + tuesday + "&from=15:00&to=17:00").body()).contains("李老师");
        assertThat(as("外教研员").get("/activities/radar?id=" + id + "&version=1&day=" + tuesday + "&from=15:00&to=17:00").status()).isEqualTo(404);
    }

    @Test
    void examWeeksAndHolidaysAreEnteredOnOnePage() {
        var zhou = as("周主任");
        assertThat(zhou.post("/administration/terms/exams", "name", "期中考试", "from", tuesday.toString(), "last", tuesday.plusDays(2).toString(), "stages", "小学").status()).isEqualTo(303);
        assertThat(zhou.post("/administration/terms/exams", "name", "", "from", tuesday.toString()).status()).isEqualTo(422);
        assertThat(zhou.post("/administration/terms/exams", "name", "期末考试", "from", tuesday.toString(), "stages", "NO_SUCH").status()).isEqualTo(422);
        assertThat(zhou.get("/administration/terms?year=" + yanxun.platform.time.SchoolYear.of(tuesday).start()).body()).contains("期中考试", "考试周");
        assertThat(as("张校长").post("/administration/terms/exams", "name", "x", "from", tuesday.toString()).status()).isEqualTo(403);
        var id = draft("撞上考试", "09:00", "10:00");
        assertThat(wang.get("/activities/" + id + "/radar").body()).contains("这天在考试周:期中考试");

        var exam = Scope.everywhere(() -> jdbc.sql("select id from org.exam where wall = :wall").param("wall", town.district()).query(UUID.class).single());
        assertThat(zhou.delete("/administration/terms/exams/" + exam).status()).isEqualTo(303);
        assertThat(wang.get("/activities/" + id + "/radar").body()).doesNotContain("期中考试");
    }

    @Test
    void aDistrictSetsItsRule() {
        var zhou = as("周主任");
        for (int i = 0; i < 2; i++) {
            published("第" + i + "项", "1" + i + ":00", "1" + i + ":30");
        }
        var id = draft("第三项", "14:00", "15:00");
        assertThat(wang.get("/activities/" + id + "/radar").body()).doesNotContain("这一天的活动过多");
        assertThat(zhou.get("/activities/radar/rule").body()).contains("撞车规则", "现在用的是通常的规则");
        assertThat(zhou.put("/activities/radar/rule", "sharePercent", "33", "mostTeachers", "3", "mostADay", "2", "dayFrom", "08:00", "noonFrom", "11:30", "noonTo", "14:00", "dayTo", "17:00").status()).isEqualTo(303);
        assertThat(wang.get("/activities/" + id + "/radar").body()).contains("这一天的活动过多");
        assertThat(zhou.put("/activities/radar/rule", "sharePercent", "0", "mostTeachers", "3", "mostADay", "2", "dayFrom", "12:00", "noonFrom", "11:30", "noonTo", "14:00", "dayTo", "17:00").body())
                .contains("请填 5 到 100", "四个时间要一个比一个晚");
        assertThat(wang.get("/activities/radar/rule").status()).isEqualTo(403);
    }

    @Test
    void onlyWhoManagesTheActivityLooksAround() {
        var id = draft("区里的", "09:00", "10:00");
        assertThat(as("周主任").get("/activities/" + id + "/radar").status()).isEqualTo(200);
        assertThat(as("张校长").get("/activities/" + id + "/radar").status()).isEqualTo(404);
        assertThat(as("外教研员").get("/activities/" + id + "/radar").status()).isEqualTo(404);
        assertThat(as("李老师").get("/activities/" + id + "/radar").status()).isEqualTo(403);
        assertThat(as("外教研员").put("/activities/" + id + "/slot", "starts", tuesday + "T09:00", "version", "1").status()).isEqualTo(404);
    }

    @Test
    void itCostsTheSameHoweverMuchGoesOn() {
        published("一项", "14:00", "16:00");
        var id = draft("新的", "14:00", "16:00");
        var spent = QueryBudget.spentBy(wang, "/activities/" + id + "/radar");
        for (int i = 0; i < 4; i++) {
            published("又一项" + i, "14:00", "16:00");
        }
        assertThat(QueryBudget.spentBy(wang, "/activities/" + id + "/radar")).isEqualTo(spent).isLessThanOrEqualTo(18);
    }

    private void published(String title, String from, String to, String... more) {
        var id = draft(title, from, to, more);
        assertThat(wang.put("/activities/" + id + "/publication", "reason", "试").status()).isEqualTo(303);
    }

    private UUID draft(String title, String from, String to, String... more) {
        var id = Id.next();
        var fields = new ArrayList<>(List.of("id", id.toString(), "title", title, "form", "lecture", "content", "内容", "speaker", "讲者" + title, "day", tuesday.toString(), "from", from, "to", to, "stage", "小学", "subject", "语文"));
        fields.addAll(List.of(more));
        wang.post("/activities", fields.toArray(String[]::new));
        wang.post("/activities/" + id + "/invitations", "units", town.district().toString(), "subject", "语文");
        return id;
    }

    private static String enc(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
