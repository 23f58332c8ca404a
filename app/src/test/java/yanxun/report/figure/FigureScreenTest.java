package yanxun.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.support.Patience.eventually;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** Figures are kept, and still the next look shows what has changed; each viewer sees the own scope, each number opens to its rows. */
class FigureScreenTest extends TownTest {
    private static final Pattern VALUE = Pattern.compile("<b>([0-9.]+)<small>");
    private static final int YEAR = LocalDate.now(Times.ZONE).getYear();
    private static final List<String> KEYS = List.of("activities", "researchers-joined", "group-study", "participations", "participants", "schools-covered", "attendance-rate", "three-checks", "hours");

    @Autowired
    PlatformTransactionManager transactions;

    Browser wang;
    Browser zhou;

    @BeforeEach
    void found() {
        wang = as("王教研员");
        zhou = as("周主任");
    }

    @Test
    void closingShowsAtTheNextLookAndBeforeItNothingCounts() {
        assertThat(value(wang, "activities")).isEqualTo("0");
        assertThat(value(wang, "participations")).isEqualTo("0");
        var id = activity("group-study", town.school(), day(3), "李老师", "刘老师");
        assertThat(value(wang, "activities")).as("not closed yet").isEqualTo("0");
        close(id);
        assertThat(values(wang)).containsExactly("1", "0", "1", "2", "2", "2", "100", "100", "0");
        assertThat(wang.get("/").body()).contains(">1<small> 场", ">2<small> 人次");
        assertThat(wang.get("/figures").body()).contains(">1<small> 场", ">2<small> 人次");
    }

    @Test
    void howItIsReckonedIsNotTold() {
        for (var path : new String[] {"/figures", "/figures/activities"}) {
            var told = wang.with("Accept", "application/json").get(path);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.body()).contains("definition").doesNotContain("select ", "activity.activity", "\"sql\"", "\"where\"");
        }
    }

    @Test
    void whateverIsChangedAfterClosingShowsAtTheNextLook() {
        var id = activity("group-study", town.school(), day(3), "李老师", "刘老师", "王教研员");
        invite(id, "赵老师", "LEAVE_ASKED");
        close(id);
        assertThat(values(wang)).containsExactly("1", "1", "1", "3", "3", "2", "75", "100", "0");

        assertThat(zhou.delete("/activities/" + id + "/roster/" + town.person("刘老师") + "/check-in", "reason", "代签").status()).isEqualTo(303);
        assertThat(values(wang)).as("a sign-in taken back").containsExactly("1", "1", "1", "2", "2", "1", "50", "100", "0");
        assertThat(zhou.post("/activities/" + id + "/corrections", "number", number("刘老师"), "reason", "本人到场").status()).isEqualTo(303);
        assertThat(values(wang)).as("and given again").containsExactly("1", "1", "1", "3", "3", "2", "75", "100", "0");
        assertThat(zhou.put("/activities/" + id + "/roster/" + town.person("赵老师") + "/decision", "granted", "true").status()).isEqualTo(303);
        assertThat(value(wang, "attendance-rate")).as("who has leave is not expected").isEqualTo("100");

        change("update activity.activity set needs_record = true where id = :id", id);
        assertThat(value(wang, "three-checks")).isEqualTo("0");
        assertThat(as("李老师").put("/activities/" + id + "/record", "text", "补交记录:追问有层次,板书清楚。").status()).isEqualTo(303);
        assertThat(value(wang, "three-checks")).as("a record handed in late").isEqualTo("33.33");
        change("update activity.activity set starts_at = starts_at - interval '1 year', ends_at = ends_at - interval '1 year' where id = :id", id);
        assertThat(value(wang, "participations")).as("it was last year").isEqualTo("0");
        assertThat(figure(wang.get("/figures/participations?from=" + (YEAR - 1) + "-01-01").body())).isEqualTo("3");
    }

    @Test
    void hoursFollowTheLedgerAndItsReversals() {
        var id = activity("group-study", town.school(), day(2), "李老师");
        change("update activity.activity set hours = 2 where id = :id", id);
        finish(id);
        eventually(() -> assertThat(value(wang, "hours")).isEqualTo("2"));
        zhou.delete("/activities/" + id + "/roster/" + town.person("李老师") + "/check-in", "reason", "代签");
        eventually(() -> assertThat(value(wang, "hours")).isEqualTo("0"));
        assertThat(wang.get("/figures/hours").body()).contains("这个数由下面 2 行组成", ">-2<");
    }

    @Test
    void aFigureOfDifferentThingsOpensToExactlyThem() {
        for (int i = 1; i < 5; i++) {
            close(activity("group-study", town.school(), day(i), "李老师", "刘老师"));
        }
        var body = wang.get("/figures/participants").body();
        assertThat(figure(body)).isEqualTo("2");
        assertThat(body).contains("这个数由下面 2 行组成", "李老师 " + number("李老师"), "刘老师 " + number("刘老师"));
        assertThat(rows(body)).hasSize(2);
        assertThat(rows(wang.get("/figures/schools-covered").body())).hasSize(2);
        assertThat(wang.get("/figures/participations?by=person").body()).contains("李老师 " + number("李老师") + "</td><td class=\"number\">4");
        assertThat(wang.get("/figures/participations?by=section").body()).contains("凤来区实验小学</td><td class=\"number\">4");
    }

    @Test
    void aRateOpensToThoseItLacks() {
        assertThat(wang.get("/figures/attendance-rate").body()).as("a share of nothing").contains("<b>—<small>");
        assertThat(wang.get("/figures").body()).contains("<b>—<small> %");
        var id = activity("group-study", town.school(), day(3), "李老师", "刘老师");
        invite(id, "赵老师", "EXPECTED");
        change("update activity.activity set subject = '语文', stage = '小学' where id = :id", id);
        close(id);
        var all = wang.get("/figures/attendance-rate?by=subject").body();
        assertThat(all).contains("语文</td><td class=\"number\">66.67", "未到", "已到", "只看未到");
        assertThat(rows(all)).hasSize(3);
        var missing = wang.get("/figures/attendance-rate?missing=true").body();
        assertThat(missing).contains("1 行未到", "赵老师 " + number("赵老师")).doesNotContain("李老师 " + number("李老师"));
        assertThat(rows(missing)).hasSize(1);
        assertThat(wang.get("/figures/attendance-rate.xlsx?missing=true").status()).isEqualTo(200);
    }

    @Test
    void aDistrictsOwnFormCountsAsItSays() {
        close(activity("visit", town.school(), day(3), "李老师", "王教研员"));
        assertThat(List.of(value(wang, "researchers-joined"), value(wang, "feedback-meetings"))).containsExactly("1", "0");
        Scope.runEverywhere(() -> jdbc.sql("insert into activity.form (wall, code, name, hours, needs_record, needs_reflection, figure) values (:wall, 'visit', '反馈', 0, false, false, 'FEEDBACK')").param("wall", town.district()).update());
        assertThat(List.of(value(wang, "researchers-joined"), value(wang, "feedback-meetings"))).containsExactly("0", "1");
    }

    @Test
    void noStatementOfOursIsToldInJson() {
        for (var path : List.of("/figures", "/figures/participations")) {
            assertThat(wang.with("Accept", "application/json").get(path).body()).contains("\"participations\"").doesNotContain("select ", "\"sql\"", "\"where\"");
        }
    }

    @Test
    void dutiesAndTheTreeChangeFiguresToo() {
        var id = activity("group-study", town.villageSchool(), day(3), "李老师");
        close(id);
        var zhang = as("张校长");
        assertThat(value(wang, "researchers-joined")).isEqualTo("0");
        assertThat(value(zhang, "activities")).isEqualTo("0");
        Scope.runEverywhere(() -> jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :person, 'RESEARCHER', :wall, :wall, daterange('2020-09-01', null))")
                .param("wall", town.district()).param("person", town.person("李老师")).update());
        assertThat(value(wang, "researchers-joined")).as("appointed").isEqualTo("1");
        Scope.runEverywhere(() -> {
            jdbc.sql("update org.unit_period set parent_id = :school where unit_id = :village").param("school", town.school()).param("village", town.villageSchool()).update();
            jdbc.sql("select org.refresh_reach(:wall)").param("wall", town.district()).query().listOfRows();
        });
        assertThat(value(zhang, "activities")).as("the village school now lies beneath the other").isEqualTo("1");
    }

    @Test
    void eachViewerSeesTheOwnScopeHoweverOftenAnotherLookedBefore() {
        close(activity("group-study", town.school(), day(3), "李老师", "刘老师"));
        close(activity("visit", town.villageSchool(), day(4), "刘老师"));
        var zhang = as("张校长");
        var stranger = as("外教研员");
        for (int look = 0; look < 2; look++) {
            assertThat(List.of(value(wang, "activities"), value(wang, "participations"))).containsExactly("2", "3");
            assertThat(List.of(value(zhang, "activities"), value(zhang, "participations"))).containsExactly("1", "1");
            assertThat(List.of(value(stranger, "activities"), value(stranger, "participations"))).containsExactly("0", "0");
            assertThat(figure(wang.get("/figures/participations?unit=" + town.villageSchool()).body())).isEqualTo("2");
            for (var path : List.of("/figures", "/figures/participations", "/figures/participations.xlsx")) {
                assertThat(zhang.get(path + "?unit=" + town.villageSchool()).status()).isEqualTo(404);
                assertThat(zhang.get(path + "?unit=" + town.district()).status()).isEqualTo(404);
                assertThat(stranger.get(path + "?unit=" + town.district()).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void aRegionIsTheSumOfItsDistrictsAndListsTheirRowsOverItsPages() {
        var city = city();
        for (int i = 0; i < 30; i++) {
            close(activity("group-study", town.school(), day(1 + i % 7), "李老师", "刘老师"));
            close(activity("visit", town.neighbourSchool(), day(1 + i % 9), "外老师"));
        }
        var shi = as("李老师");
        appoint("李老师", city);
        var page = "/figures/participations?unit=" + city + "&by=unit";
        assertThat(figure(shi.get(page).body())).isEqualTo("90");
        assertThat(shi.get(page).body()).contains("凤来区</td><td class=\"number\">60", "邻县</td><td class=\"number\">30", "集体教研</td>");
        assertThat(figure(shi.get("/figures/participants?unit=" + city).body())).isEqualTo("3");
        var rows = new ArrayList<>(rows(shi.get(page + "&page=1").body()));
        assertThat(rows).hasSize(50);
        rows.addAll(rows(shi.get(page + "&page=2").body()));
        assertThat(rows).hasSize(90).isSorted();
        assertThat(rows(shi.get(page + "&page=3").body())).isEmpty();
        assertThat(figure(wang.get("/figures/participations").body())).isEqualTo("60");
        close(activity("visit", town.neighbourSchool(), day(2), "外老师"));
        assertThat(figure(shi.get(page).body())).isEqualTo("91");
    }

    @Test
    void periodsAreKeptApart() {
        close(activity("group-study", town.school(), LocalDate.of(YEAR - 1, 12, 31), "李老师"));
        close(activity("group-study", town.school(), LocalDate.of(YEAR, 1, 1), "李老师", "赵老师"));
        assertThat(figure(wang.get("/figures/participations?from=" + (YEAR - 1) + "-01-01").body())).isEqualTo("1");
        assertThat(figure(wang.get("/figures/participations?from=" + YEAR + "-01-01").body())).isEqualTo("2");
        assertThat(figure(wang.get("/figures/participations?from=" + (YEAR - 1) + "-12-31&to=" + YEAR + "-01-01").body())).isEqualTo("3");
        assertThat(figure(wang.get("/figures/participants?from=" + (YEAR - 1) + "-12-31&to=" + YEAR + "-01-01").body())).isEqualTo("2");
    }

    /** The row of a sign-in and the closing of its activity commit in either order: it counts. */
    @Test
    void aSignInAtTheMomentOfClosingIsNotLost() throws Exception {
        var id = activity("group-study", town.school(), day(3), "李老师");
        invite(id, "刘老师", "EXPECTED");
        var closing = new CompletableFuture[1];
        Scope.runEverywhere(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            checkIn(id, "刘老师");
            closing[0] = CompletableFuture.runAsync(() -> close(id));
            pause();
        }));
        closing[0].get();
        assertThat(value(wang, "participations")).isEqualTo("2");
    }

    @Test
    void whatIsToldOfClosedActivitiesIsWhatTheirRowsSay() {
        whateverIsChangedAfterClosingShowsAtTheNextLook();
        assertThat(Scope.everywhere(() -> jdbc.sql("""
                select count(*) from activity.turnout t where t.wall = :wall and not exists (
                       select from activity.check_in c where c.activity_id = t.activity_id and c.person_id = t.person_id and t.attended) and t.attended
                """).param("wall", town.district()).query(Long.class).single())).isZero();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Scope.runEverywhere(() -> jdbc.sql("delete from activity.turnout").update())).hasStackTraceContaining("permission denied");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Scope.runEverywhere(() -> jdbc.sql("update platform.stamp set number = 0").update())).hasStackTraceContaining("permission denied");
    }

    @Test
    void aLookAtWhatHasNotChangedAsksTheDatabaseLittle() {
        close(activity("group-study", town.school(), day(3), "李老师", "刘老师"));
        wang.get("/figures");
        wang.get("/figures/participations");
        assertThat(QueryBudget.spentBy(wang, "/")).isLessThanOrEqualTo(7);
        assertThat(QueryBudget.spentBy(wang, "/figures")).isLessThanOrEqualTo(3);
        assertThat(QueryBudget.spentBy(wang, "/figures/participations")).isLessThanOrEqualTo(4);
    }

    private List<String> values(Browser browser) {
        return KEYS.stream().map(key -> value(browser, key)).toList();
    }

    /** The number of a figure, once its page has been held against the catalogue and against its own rows. */
    private String value(Browser browser, String key) {
        var body = browser.get("/figures/" + key).body();
        var value = figure(body);
        assertThat(body).contains("这个数由下面 " + rows(body).size() + " 行组成");
        assertThat(browser.get("/figures").body()).containsPattern("/figures/" + key + "\\?[^>]*><span>[^<]*</span><b>" + Pattern.quote(value) + "<small>");
        return value;
    }

    private static String figure(String body) {
        var matcher = VALUE.matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private static List<String> rows(String body) {
        return Pattern.compile("data-label=\"日期\">([0-9-]+)<").matcher(body).results().map(result -> ((MatchResult) result).group(1)).toList();
    }

    private static LocalDate day(int month) {
        return LocalDate.of(YEAR, month, 10);
    }

    private UUID activity(String form, UUID unit, LocalDate day, String... present) {
        var id = Id.next();
        var wall = unit.equals(town.neighbourSchool()) ? town.neighbour() : town.district();
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into activity.activity (id, wall, walls, unit_id, form, title, content, level, mode, starts_at, ends_at, speaker, needs_record, secret, state, created_by, created_at)
                values (:id, :wall, array[:wall::uuid], :unit, :form, '专题研讨', '内容', 'DISTRICT', 'OFFLINE', :from, :to, '专家', false, '\\x00', 'PUBLISHED', :me, now())
                """).param("id", id).param("wall", wall).param("unit", unit).param("form", form).param("me", town.person("王教研员"))
                .param("from", day.atTime(14, 0).atZone(Times.ZONE).toOffsetDateTime()).param("to", day.atTime(16, 0).atZone(Times.ZONE).toOffsetDateTime()).update());
        Scope.runEverywhere(() -> jdbc.sql("insert into activity.host (activity_id, walls, unit_id, role) values (:id, array[:wall::uuid], :unit, 'ORGANISER')").param("id", id).param("wall", wall).param("unit", unit).update());
        for (var name : present) {
            invite(id, name, "EXPECTED");
            Scope.runEverywhere(() -> checkIn(id, name));
        }
        return id;
    }

    private void invite(UUID activity, String name, String stance) {
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since)
                select a.id, p.id, a.walls, p.unit_id, :stance, now() from activity.activity a, org.person_card p where a.id = :id and p.id = :person
                """).param("id", activity).param("person", town.person(name)).param("stance", stance).update());
    }

    private void checkIn(UUID activity, String name) {
        jdbc.sql("insert into activity.check_in (activity_id, person_id, walls, at, way) select id, :person, walls, starts_at, 'ROLL' from activity.activity where id = :id")
                .param("id", activity).param("person", town.person(name)).update();
    }

    private void close(UUID activity) {
        change("update activity.activity set state = 'CLOSED', closed_at = now() where id = :id", activity);
    }

    /** Over the screen, so that the hours are posted. */
    private void finish(UUID activity) {
        wang.put("/activities/" + activity + "/summary", "summary", "亮点与问题");
        assertThat(wang.put("/activities/" + activity + "/closing").status()).isEqualTo(303);
    }

    private void change(String sql, UUID activity) {
        Scope.runEverywhere(() -> assertThat(jdbc.sql(sql).param("id", activity).update()).isEqualTo(1));
    }

    private UUID city() {
        var city = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into org.unit (id, wall, kind) values (:id, :id, 'CITY')").param("id", city).update();
            jdbc.sql("insert into org.unit_period (id, wall, unit_id, valid, name, change) values (gen_random_uuid(), :id, :id, daterange('2015-09-01', null), '云州市', '建立')").param("id", city).update();
            jdbc.sql("update org.unit_period set parent_id = :city where unit_id in (:one, :other)").param("city", city).param("one", town.district()).param("other", town.neighbour()).update();
            for (var wall : List.of(city, town.district(), town.neighbour())) {
                jdbc.sql("select org.refresh_reach(:wall)").param("wall", wall).query().listOfRows();
            }
        });
        return city;
    }

    private void appoint(String name, UUID scope) {
        Scope.runEverywhere(() -> jdbc.sql("insert into org.duty (id, wall, person_id, post, unit_id, scope_id, valid) values (gen_random_uuid(), :wall, :person, 'BUREAU_DIRECTOR', :wall, :scope, daterange('2020-09-01', null))")
                .param("wall", town.district()).param("person", town.person(name)).param("scope", scope).update());
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
