package yanxun.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** The calendar as each may see it, and the feed a phone reads. */
class CalendarScreenTest extends TownTest {
    private static final Pattern ADDRESS = Pattern.compile("value=\"(https://yanxun\\.test[^\"]+\\.ics)\"");

    Browser wang;
    Browser li;
    final LocalDate soon = LocalDate.now(Times.ZONE).plusDays(3);

    @BeforeEach
    void found() {
        wang = as("王教研员");
        li = as("李老师");
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "week", "agenda", "list"})
    void everyShapeShowsEntriesAndActivities(String view) {
        plan("区计划", "蹲点视导", soon, true);
        activity("识字研讨", soon, "09:00", "10:30", true);

        var page = li.get("/calendar?view=" + view + "&on=" + soon).body();

        assertThat(page).contains("蹲点视导", "识字研讨", "09:00", "rel=\"next\"", "/plans/", "/activities/");
    }

    @Test
    void draftsAreForTheirWritersAndNothingCrossesTheWall() {
        plan("未发布", "秘密安排", soon, false);
        activity("草拟的活动", soon, "09:00", "10:00", false);
        plan("已发布", "公开安排", soon, true);

        var address = "/calendar?view=list&on=" + soon;
        assertThat(wang.get(address).body()).contains("秘密安排", "草拟的活动", "公开安排");
        assertThat(li.get(address).body()).contains("公开安排").doesNotContain("秘密安排", "草拟的活动");
        for (var name : List.of("外教研员", "外老师")) {
            assertThat(as(name).get(address).body()).doesNotContain("公开安排", "秘密安排", "草拟的活动").contains("这段时间没有安排");
        }
    }

    @Test
    void narrowsToOnePlanAndToMyOwn() {
        var plan = plan("甲计划", "甲的安排", soon, true);
        plan("乙计划", "乙的安排", soon, true);
        activity("请李老师参加", soon, "09:00", "10:00", true);
        wang.post("/plans/" + plan + "/entries", "title", "李老师负责的", "from", soon.toString(), "owner", "李老师");

        assertThat(wang.get("/calendar?view=list&on=" + soon + "&plan=" + plan).body()).contains("甲的安排", "李老师负责的").doesNotContain("乙的安排", "请李老师参加");
        assertThat(li.get("/calendar?view=list&on=" + soon + "&mine=yes").body()).contains("请李老师参加", "李老师负责的").doesNotContain("甲的安排", "乙的安排");
    }

    @Test
    void whatSchoolsDoAmongThemselvesIsShownToTheDistrictOnRequest() {
        var zhang = as("张校长");
        var plan = Id.next();
        zhang.post("/plans", "id", plan.toString(), "title", "校计划", "kind", "YEAR", "from", soon.withDayOfYear(1).toString(), "to", soon.withDayOfYear(1).plusYears(1).toString());
        zhang.post("/plans/" + plan + "/entries", "title", "校内读书会", "from", soon.toString());
        zhang.put("/plans/" + plan + "/publication");

        assertThat(wang.get("/calendar?view=list&on=" + soon).body()).contains("含各校").doesNotContain("校内读书会");
        assertThat(wang.get("/calendar?view=list&on=" + soon + "&below=yes").body()).contains("校内读书会");
        assertThat(wang.get("/calendar?view=list&on=" + soon + "&plan=" + plan).body()).contains("校内读书会");
        assertThat(li.get("/calendar?view=list&on=" + soon).body()).contains("校内读书会").doesNotContain("含各校");
    }

    @Test
    void anEntryThatBecameAnActivityStandsOnce() {
        var plan = plan("计划", "别的", soon.plusDays(1), true);
        var entry = Id.next().toString();
        wang.post("/plans/" + plan + "/entries", "id", entry, "title", "原来的安排", "from", soon.toString());
        activity("落实成的活动", soon, "09:00", "10:00", true, "entry", entry);

        assertThat(wang.get("/calendar?view=list&on=" + soon).body()).contains("落实成的活动").doesNotContain("原来的安排");
        assertThat(wang.get("/calendar?view=list&on=" + soon + "&plan=" + plan).body()).contains("落实成的活动").doesNotContain("原来的安排");
    }

    @Test
    void marksHolidaysMakeUpDaysAndWeeksOfTerm() {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into org.holiday (wall, day, name, working) values (:wall, '2026-10-01', '国庆节', false), (:wall, '2026-10-10', '调休上班', true)").param("wall", town.district()).update();
            jdbc.sql("insert into org.term (id, wall, year, number, valid) values (gen_random_uuid(), :wall, 2026, 1, '[2026-09-01,2027-01-30)')").param("wall", town.district()).update();
        });

        var page = li.get("/calendar?view=month&on=2026-10-15").body();

        assertThat(page).contains("2026年10月", "国庆节", "调休上班", "第5周", "第7周").contains("on=2026-09-01", "on=2026-11-01");
        assertThat(as("外老师").get("/calendar?view=month&on=2026-10-15").body()).as("by rule, and no holiday of another district").contains("第5周").doesNotContain("国庆节");
    }

    @Test
    void whoIsCalledTwiceAtOnceIsNamedToHostsAndToThemselves() {
        activity("上午甲", soon, "09:00", "11:00", true);
        activity("上午乙", soon, "10:00", "12:00", true);
        var address = "/calendar?view=week&on=" + soon;

        assertThat(wang.get(address).body()).contains("1 处可能冲突", "同时被安排参加“上午甲”和“上午乙”", "李老师");
        assertThat(li.get(address).body()).contains("李老师 同时被安排参加").doesNotContain("陈主任");
        assertThat(as("赵老师").get(address).body()).doesNotContain("可能冲突");
    }

    @Test
    void aFourthActivityOnOneDayIsTooManyForASchool() {
        for (int i = 0; i < 4; i++) {
            activity("第" + i + "项", soon, "1" + i + ":00", "1" + i + ":40", true);
        }

        assertThat(wang.get("/calendar?view=week&on=" + soon).body()).contains("凤来区实验小学 这一天有 4 项活动,请错开");
    }

    @Test
    void nonsenseInTheAddressIsForgivenOrRefused() {
        assertThat(wang.get("/calendar?view=decade").status()).isEqualTo(200);
        assertThat(wang.get("/calendar?on=2026-02-31").body()).contains("“2026-02-31”不是这里能用的");
        assertThat(wang.get("/calendar?on=9999-12-31").body()).contains("“9999-12-31”不是这里能用的");
        assertThat(wang.get("/calendar?plan=" + Id.next()).status()).isEqualTo(200);
    }

    @Test
    void costsTheSameHoweverFull() {
        plan("计划", "安排", soon, true);
        activity("活动", soon, "08:00", "08:30", true);
        var spent = QueryBudget.spentBy(wang, "/calendar?on=" + soon);
        for (int i = 0; i < 5; i++) {
            plan("又一份" + i, "安排" + i, soon, true);
        }

        assertThat(QueryBudget.spentBy(wang, "/calendar?on=" + soon)).isEqualTo(spent).isLessThanOrEqualTo(8);
    }

    @Test
    void aPhoneReadsItsPersonsCalendarWithoutSigningIn() throws Exception {
        plan("区计划", "全区都能看到的安排", soon, true);
        activity("语文老师都来的同课异构展示与评课议课活动", soon, "14:00", "16:30", true);
        var address = feed(li);
        var phone = Browser.at(port);

        var answer = phone.get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        List<VEvent> events = new CalendarBuilder().build(new ByteArrayInputStream(answer.bytes())).getComponents("VEVENT");
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsExactly("语文老师都来的同课异构展示与评课议课活动");
        List<VEvent> all = new CalendarBuilder().build(new ByteArrayInputStream(phone.get(address + "?all=yes").bytes())).getComponents("VEVENT");
        assertThat(all).extracting(event -> event.getSummary().getValue()).contains("全区都能看到的安排", "语文老师都来的同课异构展示与评课议课活动");
        assertThat(li.get("/calendar/feed").body()).contains("最近读取").doesNotContain(address).doesNotContain("还没有设备读取");
    }

    @Test
    void anUnchangedCalendarIsNotSentAgain() {
        var id = activity("一项活动", soon, "14:00", "16:30", true);
        var address = feed(li);
        var phone = Browser.at(port);
        var tag = phone.get(address).response().headers().firstValue("ETag").orElseThrow();

        assertThat(phone.with("If-None-Match", tag).get(address).status()).isEqualTo(304);
        assertThat(phone.with("If-None-Match", "\"other\"").get(address).status()).isEqualTo(200);
        wang.put("/activities/" + id + "/cancellation", "reason", "台风");

        var after = phone.with("If-None-Match", tag).get(address);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).contains("STATUS:CANCELLED", "UID:activity-" + id + "@yanxun");
    }

    @Test
    void aRenewedOrRevokedAddressIsWorthless() {
        var first = feed(li);
        var second = feed(li);
        var phone = Browser.at(port);
        assertThat(second).isNotEqualTo(first);
        assertThat(phone.get(first).status()).isEqualTo(404);
        assertThat(phone.get(second).status()).isEqualTo(200);

        assertThat(li.delete("/calendar/feed").location()).isEqualTo("/calendar/feed");

        assertThat(phone.get(second).status()).isEqualTo(404);
        assertThat(phone.get("/calendar/feed/" + "A".repeat(32) + ".ics").status()).isEqualTo(404);
        assertThat(li.get("/calendar/feed").body()).contains("还没有订阅地址");
    }

    @Test
    void theSecretIsKeptAsAHashAndDiesWithTheAccount() {
        var address = feed(li);
        var secret = address.replaceAll(".*/|\\.ics", "");
        assertThat(one("select count(*) from plan.feed where token_hash like '%" + secret + "%'")).isZero();

        Scope.runEverywhere(() -> jdbc.sql("update org.account set disabled_at = now() where id = :id").param("id", town.accounts().get("李老师")).update());

        assertThat(Browser.at(port).get(address).status()).isEqualTo(404);
    }

    private String feed(Browser browser) {
        var page = browser.post("/calendar/feed");
        assertThat(page.body()).contains("只显示这一次", "webcal://");
        var address = ADDRESS.matcher(page.body());
        assertThat(address.find()).isTrue();
        return address.group(1).replaceFirst("https://[^/]+", "");
    }

    private UUID plan(String title, String entry, LocalDate day, boolean published) {
        var id = Id.next();
        wang.post("/plans", "id", id.toString(), "title", title, "kind", "YEAR", "from", day.withDayOfYear(1).toString(), "to", day.withDayOfYear(1).plusYears(1).minusDays(1).toString());
        assertThat(wang.post("/plans/" + id + "/entries", "title", entry, "from", day.toString()).status()).isEqualTo(303);
        if (published) {
            assertThat(wang.put("/plans/" + id + "/publication").status()).isEqualTo(303);
        }
        return id;
    }

    /** For the Chinese teachers of the experimental school. */
    private UUID activity(String title, LocalDate day, String from, String to, boolean published, String... more) {
        var id = Id.next();
        var fields = new java.util.ArrayList<>(List.of("id", id.toString(), "title", title, "form", "lecture", "level", "DISTRICT", "content", "内容", "speaker", "省教研员", "day", day.toString(), "from", from, "to", to));
        fields.addAll(List.of(more));
        assertThat(wang.post("/activities", fields.toArray(String[]::new)).status()).isEqualTo(303);
        wang.post("/activities/" + id + "/invitations", "units", town.school().toString(), "subject", "语文");
        if (published) {
            assertThat(wang.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
        }
        return id;
    }

    private int one(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).query(Integer.class).single());
    }
}
