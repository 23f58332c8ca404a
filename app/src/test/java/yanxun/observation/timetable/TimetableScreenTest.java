package yanxun.observation.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.observation.Timetabled.MONDAY;
import static yanxun.observation.Timetabled.TERM;
import static yanxun.observation.Timetabled.csv;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.observation.Timetabled;
import yanxun.platform.access.Scope;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** A dean hands in a timetable; others look at it and pick a lesson to observe. */
class TimetableScreenTest extends TownTest {
    Timetabled timetabled;
    Browser dean;

    @BeforeEach
    void found() {
        timetabled = new Timetabled(jdbc, town);
        dean = as("陈主任");
    }

    @Test
    void nothingChangesUntilItIsTakenOverAndItCanBeUndone() {
        timetabled.take(dean, town.school(), "李老师,语文,三(2)班,周一,1,,", "赵老师,数学,三(2)班,周一,2,,");
        var second = timetabled.handIn(dean, town.school(), csv("李老师,语文,三(2)班,周一,1,,", "赵老师,数学,三(2)班,周二,2,,"));
        assertThat(dean.get(second).body()).contains("新增 1 节", "去掉 1 节", "不变 1 节", "启用这份课表");
        assertThat(ours()).isEqualTo("1/1 1/2");
        var kept = ids();
        assertThat(dean.put(second + "/takeover").status()).isEqualTo(303);
        assertThat(dean.put(second + "/takeover").status()).as("twice is once").isEqualTo(303);
        assertThat(ours()).isEqualTo("1/1 2/2");
        assertThat(ids()).as("what stayed is the same row").containsAnyOf(kept.split(" "));
        assertThat(dean.put(second + "/undo").status()).isEqualTo(303);
        assertThat(ours()).isEqualTo("1/1 1/2");
        assertThat(dean.get(second).body()).contains("已撤销");
        assertThat(dean.put(second + "/takeover").body()).contains("已经撤销");
    }

    @Test
    void whatIsWrongComesBackInRedAndNothingIsTaken() {
        var wrong = timetabled.handIn(dean, town.school(), csv("刘老师,语文,三(2)班,周一,1,,", "李老师,语文,三(2)班,周九,1,,"));
        assertThat(dean.get(wrong).body()).contains("有 2 处要改", "本校没有这位教师", "下载标红的表");
        assertThat(dean.get(wrong + "/red.xlsx").bytes()).startsWith('P', 'K');
        assertThat(dean.put(wrong + "/takeover").body()).contains("还有要改的地方");
        assertThat(ours()).isEmpty();
        assertThat(dean.get("/timetables/template.xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsLookedAtAgain() {
        var first = timetabled.handIn(dean, town.school(), csv("李老师,语文,三(2)班,周一,1,,"));
        var other = timetabled.handIn(as("张校长"), town.school(), csv("李老师,语文,三(2)班,周一,5,,"));
        assertThat(dean.put(first + "/takeover").status()).isEqualTo(303);
        assertThat(as("张校长").put(other + "/takeover").status()).isEqualTo(409);
        timetabled.take(dean, town.school(), "李老师,语文,三(2)班,周一,2,,");
        assertThat(dean.put(first + "/undo").body()).contains("先撤销最近的一次");
    }

    @Test
    void onlyHeadsHandInAndOnlyForTheirSchool() {
        timetabled.take(dean, town.school(), "李老师,语文,三(2)班,周一,1,,");
        assertThat(as("李老师").get("/timetables/" + town.school() + "/intakes/new").status()).isEqualTo(403);
        assertThat(dean.get("/timetables/" + town.villageSchool() + "/intakes/new").status()).isEqualTo(404);
        assertThat(dean.get("/timetables/" + town.villageSchool()).status()).isEqualTo(404);
        assertThat(dean.upload("/timetables/" + town.villageSchool() + "/intakes", "file", "a.csv", csv(), "term", TERM).status()).isEqualTo(404);
        assertThat(as("王教研员").get("/timetables/" + town.school()).body()).contains("导入课表");
        assertThat(as("李老师").get("/timetables").body()).as("the own school at once").contains("凤来区实验小学", "三(2)班").doesNotContain("导入课表");
        assertThat(as("外教研员").get("/timetables/" + town.school()).status()).isEqualTo(404);
        assertThat(as("外教研员").get("/timetables/day?date=" + MONDAY).body()).doesNotContain("李老师");
        assertThat(as("王教研员").get("/timetables").body()).contains("凤来区实验小学", "河口小学", "还没有课表").doesNotContain("邻县第一小学");
    }

    @Test
    void itIsSeenByClassByTeacherAndByDay() {
        timetabled.take(dean, town.school(), "李老师,语文,三(2)班,周一,1,,", "赵老师,数学,三(1)班,周一,1,,201", "李老师,语文,三(1)班,周一,1,,");
        var page = "/timetables/" + town.school();
        assertThat(dean.get(page + "?weekday=1").body()).contains("三(1)班", "三(2)班", "课表里有冲突", "李老师 同时在");
        assertThat(dean.get(page + "?weekday=2").body()).contains("全校课表").doesNotContain("<b>语文</b>");
        assertThat(dean.get(page + "?className=" + java.net.URLEncoder.encode("三(2)班", java.nio.charset.StandardCharsets.UTF_8)).body()).contains("一周的课表", "<b>语文</b>").doesNotContain("<b>数学</b>");
        assertThat(dean.get(page + "?teacher=" + town.person("赵老师")).body()).contains("<b>数学</b>", "201").doesNotContain("<b>语文</b>");
        assertThat(as("李老师").get(page).body()).doesNotContain("课表里有冲突");
    }

    @Test
    void aLessonIsPickedFromTheDayAndArranged() {
        timetabled.take(dean, town.school(), "李老师,语文,三(2)班,周一,1,,", "赵老师,数学,三(1)班,周一,2,单周,", "赵老师,科学,三(1)班,周一,2,双周,");
        var wang = as("王教研员");
        assertThat(wang.put("/timetables/" + town.school() + "/bells", "startsAt", "08:10", "endsAt", "08:50").status()).isEqualTo(303);
        var day = wang.get("/timetables/day?date=" + MONDAY).body();
        assertThat(day).contains("李老师 · 语文", "08:10", Timetabled.WEEK % 2 == 1 ? "赵老师 · 数学" : "赵老师 · 科学").doesNotContain(Timetabled.WEEK % 2 == 1 ? "赵老师 · 科学" : "赵老师 · 数学");
        assertThat(wang.get("/timetables/day?date=" + MONDAY + "&period=2").body()).doesNotContain("李老师");
        var link = Pattern.compile("/lessons/new\\?timetable=[^\"]*").matcher(day);
        assertThat(link.find()).isTrue();
        var form = wang.get(link.group().replace("&amp;", "&")).body();
        assertThat(form).contains("三(2)班", "value=\"08:10\"", "value=\"" + MONDAY + "\"");
        var id = Pattern.compile("name=\"id\" value=\"([^\"]*)\"").matcher(form);
        assertThat(id.find()).isTrue();
        assertThat(wang.post("/lessons", "id", id.group(1), "version", "0", "teacher", new yanxun.observation.Lessons(jdbc, town).number("李老师"), "kind", "RESEARCH", "onDate", MONDAY.toString(), "timetable", town.school().toString()).status()).isEqualTo(303);
        assertThat(Scope.everywhere(() -> jdbc.sql("select origin from observation.lesson where id = :id").param("id", UUID.fromString(id.group(1))).query(String.class).single())).isEqualTo("TIMETABLE");
    }

    @Test
    void holidaysAndDaysThatMakeUpForThemAreSaid() {
        timetabled.take(dean, town.school(), "李老师,语文,三(2)班,周一,1,,");
        timetabled.holiday(MONDAY, "校庆", false);
        var saturday = MONDAY.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        timetabled.holiday(saturday, "校庆", true);
        assertThat(dean.get("/timetables/day?date=" + MONDAY).body()).contains("放假", "校庆").doesNotContain("李老师");
        assertThat(dean.get("/timetables/day?date=" + saturday).body()).contains("按星期几的课表由学校定", "按哪天的课表").doesNotContain("李老师");
        assertThat(dean.get("/timetables/day?date=" + saturday + "&weekday=1").body()).contains("李老师");
    }

    @Test
    void bellsAreTheDistrictsUntilASchoolHasItsOwn() {
        timetabled.take(dean, town.school(), "李老师,语文,三(2)班,周一,1,,");
        assertThat(dean.put("/timetables/" + town.district() + "/bells", "startsAt", "08:00", "endsAt", "08:40").status()).as("not for a school").isEqualTo(404);
        assertThat(as("王教研员").put("/timetables/" + town.district() + "/bells", "startsAt", "08:00", "endsAt", "08:40").status()).isEqualTo(303);
        assertThat(dean.get("/timetables/" + town.school()).body()).contains("08:00–08:40");
        var wrong = dean.put("/timetables/" + town.school() + "/bells", "startsAt", "09:00", "startsAt", "09:20", "endsAt", "09:40", "endsAt", "10:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("和前一节重叠", "value=\"09:20\"");
        assertThat(dean.put("/timetables/" + town.school() + "/bells", "startsAt", "09:00", "endsAt", "09:40").status()).isEqualTo(303);
        assertThat(dean.get("/timetables/" + town.school()).body()).contains("09:00–09:40").doesNotContain("08:00");
        assertThat(dean.put("/timetables/" + town.school() + "/bells", "startsAt", "", "endsAt", "").status()).isEqualTo(303);
        assertThat(dean.get("/timetables/" + town.school()).body()).contains("08:00–08:40");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void pagesCostTheSameHoweverMuchStandsInThem(int howMany) {
        var rows = new java.util.ArrayList<String>();
        for (int i = 1; i <= howMany; i++) {
            rows.add("李老师,语文,三(2)班,周一," + i + ",,");
        }
        timetabled.take(dean, town.school(), rows.toArray(String[]::new));
        assertThat(QueryBudget.spentBy(as("王教研员"), "/timetables")).isLessThanOrEqualTo(10);
        assertThat(QueryBudget.spentBy(dean, "/timetables/" + town.school())).isLessThanOrEqualTo(10);
        assertThat(QueryBudget.spentBy(dean, "/timetables/day?date=" + MONDAY)).isLessThanOrEqualTo(9);
    }

    private String ours() {
        return each("string_agg(weekday || '/' || period, ' ' order by weekday, period)");
    }

    private String ids() {
        return each("string_agg(id::text, ' ' order by id)");
    }

    private String each(String what) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(" + what + ", '') from observation.timetable where unit_id = :unit").param("unit", town.school()).query(String.class).single());
    }
}
