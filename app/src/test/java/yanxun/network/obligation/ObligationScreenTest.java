package yanxun.network.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.QueryBudget;
import yanxun.support.TownTest;

/** What communities owe, counted from their activities. Last school year's terms are over: what lacks there is overdue. */
class ObligationScreenTest extends TownTest {
    Browser zhou;
    UUID community;
    String url;
    int year;
    String term;
    LocalDate inTerm;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        year = yanxun.platform.time.SchoolYear.of(LocalDate.now(Times.ZONE)).start() - 1;
        term = "?term=" + year + "-1";
        inTerm = LocalDate.of(year, 10, 12);
        community = community("河海共同体", LocalDate.of(year - 1, 9, 1));
        url = "/network/communities/" + community;
        owe("EXCHANGE", "TERM", "2", "COMMUNITY");
        owe("LESSON", "TERM", "1", "MEMBER");
        owe("CONTEST", "YEAR", "1", "COMMUNITY");
    }

    @Test
    void onlySettledActivitiesAreDoneAndCancelledOnesNeverCount() {
        assertThat(page()).contains("约定完成情况", "逾期未完成", "0/2", "0/1", "每学期≥2", "全学年").doesNotContain("已完成");
        activity("第一次交流", "EXCHANGE", "CLOSED", inTerm, town.school());
        assertThat(page()).contains("1/2");
        activity("取消的交流", "EXCHANGE", "CANCELLED", inTerm, town.school());
        activity("还是草稿的交流", "EXCHANGE", "DRAFT", inTerm, town.school());
        activity("假期里的交流", "EXCHANGE", "CLOSED", LocalDate.of(year, 8, 20), town.school());
        assertThat(page()).contains("1/2").doesNotContain("2/2");
        activity("没办结的交流", "EXCHANGE", "PUBLISHED", inTerm.plusDays(7), town.villageSchool());
        assertThat(page()).contains("已安排", "1+1/2");
        activity("第三次交流", "EXCHANGE", "CLOSED", inTerm.plusDays(9), town.school());
        assertThat(page()).contains("已完成", "2+1/2");
        activity("比赛", "CONTEST", "CLOSED", LocalDate.of(year + 1, 4, 12), town.school());
        assertThat(page()).contains("1/1");
    }

    @Test
    void aCellOpensTheActivitiesBehindIt() {
        var due = jdbcScoped("select id from network.obligation where community_id = :id and what = 'LESSON'");
        var first = activity("送课到村", "LESSON", "CLOSED", inTerm, town.school());
        present(first, "刘老师", town.villageSchool());
        var second = activity("村里展课", "LESSON", "CLOSED", inTerm.plusDays(3), town.villageSchool());
        var village = zhou.get(url + "/obligations" + term + "&due=" + due + "&within=" + year + "-1&unit=" + town.villageSchool()).body();
        assertThat(village).contains("河口小学 · 送课展课", "/activities/" + first, "/activities/" + second);
        var lead = zhou.get(url + "/obligations" + term + "&due=" + due + "&within=" + year + "-1&unit=" + town.school()).body();
        assertThat(lead).contains("/activities/" + first, "凤来区实验小学 · 送课展课").doesNotContain("<a href=\"/activities/" + second + "\">村里展课");
    }

    @Test
    void aMemberWhoJoinedOnTheWayOwesItsPart() {
        var late = LocalDate.of(year, 12, 20);
        Scope.runEverywhere(() -> jdbc.sql("update network.partner set valid = daterange(:day, null) where community_id = :id").param("day", late).param("id", community).update());
        assertThat(page()).contains("不要求").contains("逾期未完成");
    }

    @Test
    void turnsFollowTheHostsAndMayBeSkipped() {
        assertThat(zhou.get(url + "/obligations").body()).contains("轮流承办", "还没有承办过", "下一个");
        assertThat(next()).isEqualTo("凤来区实验小学");
        activity("承办一次", "EXCHANGE", "CLOSED", inTerm, town.school());
        assertThat(next()).isEqualTo("河口小学");
        assertThat(zhou.post(url + "/turns/skips", "unit", town.villageSchool().toString(), "reason", " ").body()).contains("请写明跳过的原因");
        assertThat(zhou.post(url + "/turns/skips", "unit", town.villageSchool().toString(), "reason", "校舍维修").status()).isEqualTo(303);
        assertThat(next()).isEqualTo("凤来区实验小学");
        var skip = zhou.get(url + "/obligations").body().replaceAll("(?s).*/turns/skips/([0-9a-f-]{36}).*", "$1");
        assertThat(zhou.delete(url + "/turns/skips/" + skip).status()).isEqualTo(303);
        assertThat(next()).isEqualTo("河口小学");
        assertThat(as("李老师").put(url + "/turns/" + town.villageSchool() + "/place").status()).isEqualTo(404);
        zhou.post(url + "/contacts", "unit", town.school().toString(), "role", "COORDINATOR", "person", "李老师");
        assertThat(as("李老师").put(url + "/turns/" + town.villageSchool() + "/place").status()).isEqualTo(303);
        assertThat(zhou.get(url + "/obligations").body().indexOf("河口小学 上移")).isLessThan(zhou.get(url + "/obligations").body().indexOf("凤来区实验小学 上移"));
        assertThat(as("外教研员").get(url + "/obligations").status()).isEqualTo(404);
        assertThat(as("外教研员").put(url + "/turns/" + town.villageSchool() + "/place").status()).isEqualTo(404);
    }

    @Test
    void theOverviewShowsTheWorstFirstAndCostsTheSame() {
        activity("第一次交流", "EXCHANGE", "CLOSED", inTerm, town.school());
        var before = QueryBudget.spentBy(zhou, "/network/obligations" + term);
        var good = community("省心共同体", LocalDate.of(year - 1, 9, 1));
        zhou.post("/network/communities/" + good + "/obligations", "what", "MEETING", "per", "TERM", "atLeast", "1", "by", "COMMUNITY");
        of(good, activity("调度", "MEETING", "CLOSED", inTerm, town.school()));
        for (int i = 0; i < 4; i++) {
            var more = community("共同体" + i, LocalDate.of(year - 1, 9, 1));
            zhou.post("/network/communities/" + more + "/obligations", "what", "EXCHANGE", "per", "TERM", "atLeast", "1", "by", "MEMBER");
        }
        var overview = zhou.get("/network/obligations" + term).body();
        assertThat(overview).contains("6 个共同体,5 个逾期或落后", "2 个成员");
        assertThat(overview.indexOf("河海共同体")).isLessThan(overview.indexOf("共同体0")).isPositive();
        assertThat(overview.indexOf("省心共同体")).isGreaterThan(overview.indexOf("共同体3"));
        assertThat(zhou.get("/network/obligations" + term + "&only=trouble").body()).doesNotContain("省心共同体");
        assertThat(zhou.get("/network/obligations" + term + "&q=省心").body()).contains("省心共同体").doesNotContain("河海共同体");
        assertThat(QueryBudget.spentBy(zhou, "/network/obligations" + term)).isEqualTo(before).isLessThanOrEqualTo(7);
        assertThat(zhou.get("/network/obligations" + term + "&format=xlsx").bytes()).startsWith('P', 'K');
        assertThat(as("外教研员").get("/network/obligations" + term).body()).contains("没有符合条件的共同体");
        assertThat(as("李老师").get("/network/obligations").status()).isEqualTo(403);
        assertThat(zhou.get("/network/obligations?term=next").status()).isEqualTo(422);
    }

    private String page() {
        return zhou.get(url + "/obligations" + term).body();
    }

    private String next() {
        return zhou.get(url + "/obligations").body().replaceAll("(?s).*<b>([^<]+)</b>[^<]*<span class=\"muted small\">(?:(?!</li>).)*下一个.*", "$1");
    }

    private UUID community(String name, LocalDate from) {
        var id = Id.next();
        zhou.post("/network/communities", "id", id.toString(), "name", name, "kind", "COUNTY_WIDE", "lead", town.school().toString(), "from", from.toString());
        zhou.post("/network/communities/" + id + "/partners", "units", town.villageSchool().toString());
        return id;
    }

    private void owe(String what, String per, String atLeast, String by) {
        assertThat(zhou.post(url + "/obligations", "what", what, "per", per, "atLeast", atLeast, "by", by).status()).isEqualTo(303);
    }

    private UUID activity(String title, String counts, String state, LocalDate on, UUID host) {
        var id = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("""
                    insert into activity.activity (id, wall, walls, unit_id, form, title, content, level, mode, speaker, starts_at, ends_at, secret, state, created_by, created_at, community_id, counts_as, closed_at)
                    values (:id, :wall, array[:wall::uuid], :unit, 'x', :title, 'c', 'COMMUNITY', 'OFFLINE', 's', :on::date + time '14:00', :on::date + time '16:00', '', :state, :by, now(), :community, :counts,
                            case when :state = 'CLOSED' then now() end)
                    """).param("id", id).param("wall", town.district()).param("unit", host).param("title", title).param("on", on).param("state", state).param("by", town.person("周主任"))
                    .param("community", community).param("counts", counts).update();
            jdbc.sql("insert into activity.host (activity_id, walls, unit_id, role) values (:id, array[:wall::uuid], :unit, 'ORGANISER')").param("id", id).param("wall", town.district()).param("unit", host).update();
        });
        return id;
    }

    private void of(UUID other, UUID activity) {
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set community_id = :other where id = :id").param("other", other).param("id", activity).update());
    }

    private void present(UUID activity, String person, UUID unit) {
        Scope.runEverywhere(() -> {
            jdbc.sql("insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since) values (:id, :person, array[:wall::uuid], :unit, 'EXPECTED', now())")
                    .param("id", activity).param("person", town.person(person)).param("wall", town.district()).param("unit", unit).update();
            jdbc.sql("insert into activity.check_in (activity_id, person_id, walls, at, way) values (:id, :person, array[:wall::uuid], now(), 'ROLL')")
                    .param("id", activity).param("person", town.person(person)).param("wall", town.district()).update();
        });
    }

    private UUID jdbcScoped(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).param("id", community).query(UUID.class).single());
    }
}
