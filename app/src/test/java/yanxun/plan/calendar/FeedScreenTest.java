package yanxun.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** Calendars of units and communities on phones, and what a phone learns of things that change. */
class FeedScreenTest extends TownTest {
    private static final Pattern ADDRESS = Pattern.compile("value=\"(https://yanxun\\.test[^\"]+\\.ics)\"");

    Browser wang;
    Browser li;
    Browser zhou;
    UUID community;
    final LocalDate soon = LocalDate.now(Times.ZONE).plusDays(4);

    @BeforeEach
    void found() {
        wang = as("王教研员");
        li = as("李老师");
        zhou = as("周主任");
        community = Id.next();
        zhou.post("/network/communities", "id", community.toString(), "name", "河海共同体", "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", "2024-09-01");
        zhou.post("/network/communities/" + community + "/partners", "units", town.villageSchool().toString());
    }

    @Test
    void aUnitsCalendarHoldsWhatItHoldsAndIsCalledTo() throws IOException {
        activity("实验小学的人要去", town.school());
        activity("与实验小学无关", town.villageSchool());

        var address = shared(wang, "unit:" + town.school());

        assertThat(titles(address)).containsExactly("实验小学的人要去");
        assertThat(Browser.at(port).get(address).body()).contains("凤来区实验小学 的研训日历");
        assertThat(wang.get("/calendar/feed").body()).contains("凤来区实验小学", "最近读取").doesNotContain(address);
    }

    @Test
    void aCommunitysCalendarHoldsItsActivities() throws IOException {
        activity("共同体交流", town.school(), "community", community.toString(), "level", "COMMUNITY");
        activity("不是共同体的", town.school());

        assertThat(titles(shared(zhou, "community:" + community))).containsExactly("共同体交流");
    }

    @Test
    void nobodyGetsTheCalendarOfWhatTheyDoNotReach() {
        assertThat(li.get("/calendar/feed").body()).contains("unit:" + town.school()).doesNotContain("unit:" + town.villageSchool());
        assertThat(li.post("/calendar/feed/shared", "of", "unit:" + town.villageSchool()).status()).isEqualTo(404);
        assertThat(as("外教研员").post("/calendar/feed/shared", "of", "community:" + community).status()).isEqualTo(404);
        assertThat(wang.post("/calendar/feed/shared", "of", "rubbish").status()).isEqualTo(404);
        assertThat(as("孙审计员").post("/calendar/feed/shared", "of", "unit:" + town.school()).status()).isEqualTo(403);
    }

    @Test
    void itShowsNoMoreThanItsMakerMaySee() throws IOException {
        activity("教研员看得见", town.school());

        assertThat(titles(shared(as("赵老师"), "unit:" + town.school()))).as("a teacher of mathematics was not invited").isEmpty();
    }

    @Test
    void aRevokedAddressIsWorthlessAndSoIsThatOfADisabledAccount() {
        var address = shared(wang, "unit:" + town.school());
        var other = shared(wang, "community:" + community);
        var feed = wang.get("/calendar/feed").body().replaceAll("(?s).*?/calendar/feed/shared/([0-9a-f-]{36}).*", "$1");
        assertThat(li.delete("/calendar/feed/shared/" + feed).status()).as("not theirs").isEqualTo(404);
        assertThat(wang.delete("/calendar/feed/shared/" + feed).status()).isEqualTo(303);
        assertThat(Browser.at(port).get(address).status()).isEqualTo(404);
        assertThat(Browser.at(port).get(other).status()).isEqualTo(200);

        Scope.runEverywhere(() -> jdbc.sql("update org.account set disabled_at = now() where id = :id").param("id", town.accounts().get("王教研员")).update());

        assertThat(Browser.at(port).get(other).status()).isEqualTo(404);
    }

    @Test
    void whatMovesKeepsItsNameAndIsNewer() throws IOException {
        var id = activity("要改期", town.school());
        var address = personal(li);
        var before = event(address, id);

        var version = wang.get("/activities/" + id + "/form").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        wang.put("/activities/" + id, "version", version, "title", "要改期", "form", "lecture", "content", "内容", "speaker", "专家", "day", soon.plusDays(1).toString(), "from", "09:00", "to", "10:00");

        var after = event(address, id);
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(Times.day(after.getDateStart().getValue().toInstant())).isEqualTo(soon.plusDays(1));
        assertThat(after.getStatus().isConfirmed()).isTrue();
        assertThat(after.getDateTimeStamp().getValue()).isAfterOrEqualTo(before.getDateTimeStamp().getValue());
    }

    @Test
    void whoIsTakenOffTheRosterSeesItCalledOffAndComingBackSeesItAgain() throws IOException {
        var id = activity("换人参加", town.school());
        var address = personal(li);
        var before = event(address, id);
        var page = wang.get("/activities/" + id + "/roster").body();
        var invitation = page.replaceAll("(?s).*?/invitations/([0-9a-f-]{36}).*", "$1");

        wang.post("/activities/" + id + "/invitations", "units", town.villageSchool().toString());
        wang.delete("/activities/" + id + "/invitations/" + invitation);
        var gone = event(address, id);

        assertThat(gone.getStatus().isCancelled()).isTrue();
        assertThat(gone.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(li.get("/calendar?view=list&mine=yes&on=" + soon).body()).doesNotContain("换人参加");
        wang.post("/activities/" + id + "/invitations", "units", town.school().toString(), "subject", "语文");
        var back = event(address, id);
        assertThat(back.getStatus().isConfirmed()).isTrue();
        assertThat(back.getSequence().getValue()).isGreaterThan(gone.getSequence().getValue());
    }

    @Test
    void whatWasCalledOffStaysForSixtyDays() throws IOException {
        var id = activity("取消了的", town.school());
        var address = personal(li);
        wang.put("/activities/" + id + "/cancellation", "reason", "台风");
        assertThat(event(address, id).getStatus().isCancelled()).isTrue();

        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set cancelled_at = now() - interval '59 days' where id = :id").param("id", id).update());
        assertThat(titles(address)).contains("取消了的");
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set cancelled_at = now() - interval '61 days' where id = :id").param("id", id).update());
        assertThat(titles(address)).doesNotContain("取消了的");
    }

    private VEvent event(String address, UUID id) throws IOException {
        return events(address).stream().filter(event -> event.getUid().getValue().equals("activity-" + id + "@yanxun")).findFirst().orElseThrow();
    }

    private List<String> titles(String address) throws IOException {
        return events(address).stream().map(event -> event.getSummary().getValue()).toList();
    }

    private List<VEvent> events(String address) throws IOException {
        return Biweekly.parse(new ByteArrayInputStream(Browser.at(port).get(address).bytes())).first().getEvents();
    }

    private String personal(Browser browser) {
        return address(browser.post("/calendar/feed"));
    }

    private String shared(Browser browser, String of) {
        return address(browser.post("/calendar/feed/shared", "of", of));
    }

    private static String address(Browser.Answer page) {
        var address = ADDRESS.matcher(page.body());
        assertThat(address.find()).as(page.body()).isTrue();
        return address.group(1).replaceFirst("https://[^/]+", "");
    }

    /** For the Chinese teachers of a school. */
    private UUID activity(String title, UUID school, String... more) {
        var id = Id.next();
        var fields = new java.util.ArrayList<>(List.of("id", id.toString(), "title", title, "form", "lecture", "content", "内容", "speaker", "专家", "day", soon.toString(), "from", "14:00", "to", "16:00"));
        fields.addAll(List.of(more));
        zhou.post("/activities", fields.toArray(String[]::new));
        zhou.post("/activities/" + id + "/invitations", "units", school.toString(), "subject", "语文");
        assertThat(zhou.put("/activities/" + id + "/publication", "reason", "时间已商定").status()).isEqualTo(303);
        return id;
    }
}
