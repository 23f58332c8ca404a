package yanxun.training.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.training.Classes.open;
import static yanxun.training.Classes.programme;
import static yanxun.training.Classes.today;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.Browser;
import yanxun.support.Patience;
import yanxun.support.TownTest;
import yanxun.training.Completions;

/** Sessions, closing, corrections, and those who stayed away. */
class CompletionScreenTest extends TownTest {
    @Autowired
    Completions completions;

    Browser zhou;
    Browser li;
    String programme;
    String cohort;

    @BeforeEach
    void found() {
        zhou = as("周主任");
        li = as("李老师");
        programme = programme(zhou, "五场的培训", "hours", "10", "category", "ETHICS");
        cohort = assigned();
    }

    private String assigned() {
        var id = open(zhou, programme, "ASSIGNMENT", 20, "startsOn", today().minusDays(20).toString(), "endsOn", today().plusDays(60).toString(), "enrolUntil", today().toString());
        assertThat(zhou.post("/training/cohorts/" + id + "/assignments", "numbers", number("李老师") + "," + number("赵老师") + " " + number("刘老师")).status()).isEqualTo(303);
        return id;
    }

    private String number(String name) {
        return Scope.everywhere(() -> jdbc.sql("select number from org.person where id = :id").param("id", town.person(name)).query(String.class).single());
    }

    private Browser.Answer schedule(int times, int ahead) {
        return zhou.post("/training/cohorts/" + cohort + "/sessions", "title", "师德专题", "day", today().plusDays(ahead).toString(), "from", "14:00", "to", "16:30", "times", String.valueOf(times), "every", "1", "place", "报告厅", "speaker", "于老师");
    }

    private List<UUID> sessions() {
        return Scope.everywhere(() -> jdbc.sql("select s.activity_id from training.session s join activity.activity a on a.id = s.activity_id where s.cohort_id = :id::uuid order by a.starts_at").param("id", cohort).query(UUID.class).list());
    }

    private Browser.Answer roll(UUID session, String... absent) {
        return zhou.put("/training/cohorts/" + cohort + "/sessions/" + session + "/roll", "absent", String.join(" ", absent), "summary", "");
    }

    private String result(String name) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(result, '') || ' ' || coalesce(hours::text, '') from training.place where cohort_id = :id::uuid and person_id = :person").param("id", cohort)
                .param("person", town.person(name)).query(String.class).single());
    }

    private void closeAfter(int sessions, String... absent) {
        schedule(sessions, -10);
        sessions().forEach(session -> assertThat(roll(session, absent).status()).isEqualTo(303));
        zhou.put("/training/cohorts/" + cohort + "/start");
        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing").status()).isEqualTo(303);
    }

    @Test
    void sessionsAreActivitiesWithTheRosterAndLeadBack() {
        assertThat(schedule(3, 5).status()).isEqualTo(303);
        schedule(3, 5);

        assertThat(sessions()).hasSize(3);
        var first = sessions().getFirst();
        assertThat(li.get("/activities/" + first).body()).contains("师德专题 1/3", "所属培训班", "/training/cohorts/" + cohort);
        assertThat(li.get("/training/cohorts/" + cohort).body()).contains("师德专题 3/3");
        assertThat(Scope.everywhere(() -> jdbc.sql("select count(*) from activity.invitee where activity_id = :id").param("id", first).query(Integer.class).single())).isEqualTo(3);
        assertThat(Scope.everywhere(() -> jdbc.sql("select hours from activity.activity where id = :id").param("id", first).query(java.math.BigDecimal.class).single())).isEqualByComparingTo("0");
        assertThat(li.get("/inbox").body()).contains("培训安排:").doesNotContain("请参加:师德专题");
        assertThat(as("陈主任").get("/activities/" + first).status()).isEqualTo(404);
    }

    @Test
    void theSessionsAheadFollowTheRoster() {
        schedule(1, 5);
        var session = sessions().getFirst();
        zhou.post("/training/cohorts/" + cohort + "/assignments", "numbers", number("陈主任"));
        assertThat(as("陈主任").get("/activities/" + session).status()).isEqualTo(200);

        zhou.delete("/training/cohorts/" + cohort + "/roster/" + town.person("李老师"), "reason", "病假");

        assertThat(li.get("/activities/" + session).status()).isEqualTo(404);
        zhou.put("/training/cohorts/" + cohort + "/cancellation", "reason", "场地检修");
        assertThat(as("陈主任").get("/activities/" + session).body()).contains("已取消");
    }

    @Test
    void sessionsKeepWithinTheDaysOfTheCohort() {
        assertThat(schedule(1, 70).body()).contains("场次应在班级的起止日期");
        assertThat(schedule(50, 1).body()).contains("一次排 1 到 40 场");
        assertThat(as("张校长").post("/training/cohorts/" + cohort + "/sessions", "title", "x").status()).isEqualTo(404);
        var empty = open(zhou, programme, "SIGN_UP", 5);
        assertThat(zhou.post("/training/cohorts/" + empty + "/sessions", "title", "x", "day", today().plusDays(22).toString(), "from", "09:00", "to", "10:00", "speaker", "甲").body()).contains("还没有学员");
    }

    @Test
    void whoMissedAFifthGetsNoHours() {
        schedule(5, -10);
        var all = sessions();
        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing").body()).contains("只有进行中的班可以结业");
        zhou.put("/training/cohorts/" + cohort + "/start");
        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing").body()).contains("还有 5 场没有办结");
        assertThat(roll(all.get(0), "没有这个人").body()).contains("缺席名单里有人不在班上");
        roll(all.get(0), "李老师");
        all.stream().skip(1).forEach(session -> roll(session));

        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing").status()).isEqualTo(303);

        assertThat(List.of(result("李老师"), result("赵老师"), result("刘老师"))).containsExactly("ABSENT 0.0", "COMPLETED 10.0", "COMPLETED 10.0");
        assertThat(li.get("/training/cohorts/" + cohort).body()).contains("缺席过多", "出勤 4 / 5 场", "5 场到了 4 场,缺席达到标准");
        assertThat(zhou.get("/training/cohorts/" + cohort + "/completions").body()).contains("结业名单", "结业 2 人,共 3 人", "赵老师");
        assertThat(zhou.get("/training").body()).contains("年各类学员", "1 个班,结业 2 人");
        var id = UUID.fromString(cohort);
        assertThat(Scope.everywhere(() -> completions.earned(id))).extracting(Completions.Earned::person).containsExactlyInAnyOrder(town.person("赵老师"), town.person("刘老师"));
        assertThat(Scope.everywhere(() -> completions.course(id))).satisfies(course -> {
            assertThat(course.category()).isEqualTo("ETHICS");
            assertThat(course.level()).isEqualTo("DISTRICT");
            assertThat(course.on()).isEqualTo(today().plusDays(60));
        });
    }

    @Test
    void nothingIsEarnedBeforeTheCohortIsClosed() {
        assertThat(Scope.everywhere(() -> completions.earned(UUID.fromString(cohort)))).isEmpty();
    }

    @Test
    void aCohortWithoutSessionsSaysWhyItCounts() {
        zhou.put("/training/cohorts/" + cohort + "/start");

        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing").body()).contains("没有一场签到记录");
        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing", "note", "省平台结业证书").status()).isEqualTo(303);
        assertThat(result("李老师")).isEqualTo("COMPLETED 10.0");
        assertThat(zhou.put("/training/cohorts/" + cohort + "/closing", "note", "x").body()).contains("只有进行中的班可以结业");
    }

    @Test
    void aResultIsCorrectedWithAReasonAndStaysSo() {
        closeAfter(5, "李老师", "赵老师");
        var url = "/training/cohorts/" + cohort + "/roster/" + town.person("李老师") + "/result";
        assertThat(zhou.put(url, "result", "COMPLETED", "reason", " ").body()).contains("请写明更正原因");
        assertThat(as("张校长").put(url, "result", "COMPLETED", "reason", "x").status()).isEqualTo(404);

        assertThat(zhou.put(url, "result", "COMPLETED", "reason", "公派外出,已补课").status()).isEqualTo(303);

        assertThat(result("李老师")).isEqualTo("COMPLETED 10.0");
        assertThat(zhou.get("/training/cohorts/" + cohort + "/roster").body()).contains("更正过", "公派外出,已补课");
        zhou.post("/activities/" + sessions().getFirst() + "/corrections", "number", number("赵老师"), "reason", "漏记");
        assertThat(result("李老师")).isEqualTo("COMPLETED 10.0");
    }

    @Test
    void attendanceCorrectedInASessionIsReckonedAgain() {
        schedule(5, -10);
        roll(sessions().getFirst(), "赵老师");
        sessions().stream().skip(1).forEach(session -> roll(session));
        zhou.put("/training/cohorts/" + cohort + "/start");
        zhou.put("/training/cohorts/" + cohort + "/closing");
        assertThat(result("赵老师")).isEqualTo("ABSENT 0.0");

        var answer = zhou.post("/activities/" + sessions().getFirst() + "/corrections", "number", number("赵老师"), "reason", "签到漏记");

        assertThat(answer.status()).isEqualTo(303);
        Patience.eventually(() -> assertThat(result("赵老师")).isEqualTo("COMPLETED 10.0"));
    }

    @Test
    void whoStayedAwayIsBarredFromTheNextSeasonUnlessExcused() {
        closeAfter(2, "李老师", "赵老师");
        assertThat(li.get("/training/mine").body()).contains("无故缺席", "这个班您一次也没有到");
        var season = Id.next().toString();
        zhou.post("/training/seasons", "id", season, "title", "下一季", "mostWishes", "1", "wishesUntil", today().plusDays(2).toString(), "checksUntil", today().plusDays(3).toString(), "secondWishesUntil", today().plusDays(4).toString(),
                "secondChecksUntil", today().plusDays(5).toString());
        var other = yanxun.training.Classes.cohort(zhou, programme, "SIGN_UP", 5, "season", season);
        zhou.put("/training/seasons/" + season + "/publication");
        assertThat(li.put("/training/seasons/" + season + "/ballot", "wishes", other).body()).contains("上次无故缺席");
        assertThat(as("刘老师").put("/training/seasons/" + season + "/ballot", "wishes", other).status()).isEqualTo(303);

        assertThat(li.put("/training/no-shows/" + cohort + "/excuse", "excuse", " ").body()).contains("请写明情况");
        assertThat(li.put("/training/no-shows/" + cohort + "/excuse", "excuse", "住院").status()).isEqualTo(303);
        assertThat(zhou.get("/training/no-shows").body()).contains("住院");
        var decision = "/training/no-shows/" + cohort + "/" + town.person("李老师") + "/decision";
        assertThat(as("张校长").put(decision, "accepted", "true").status()).isEqualTo(404);
        assertThat(zhou.put(decision, "accepted", "false", "answer", "").body()).contains("不采纳请写明理由");
        assertThat(zhou.put(decision, "accepted", "true").status()).isEqualTo(303);
        assertThat(li.put("/training/seasons/" + season + "/ballot", "wishes", other).status()).isEqualTo(303);
        assertThat(li.put("/training/no-shows/" + cohort + "/excuse", "excuse", "再说").status()).isEqualTo(404);

        assertThat(zhou.put("/training/rule", "noShowBars", "false").status()).isEqualTo(303);
        assertThat(as("赵老师").put("/training/seasons/" + season + "/ballot", "wishes", other).status()).isEqualTo(303);
        assertThat(as("张校长").put("/training/rule", "noShowBars", "true").status()).isEqualTo(404);
    }

    @Test
    void leaveGrantedForASessionIsNoUnexcusedAbsence() {
        schedule(1, 5);
        var session = sessions().getFirst();
        li.put("/activities/" + session + "/leave", "reason", "上公开课");
        zhou.put("/activities/" + session + "/roster/" + town.person("李老师") + "/decision", "granted", "true");
        Scope.runEverywhere(() -> jdbc.sql("update activity.activity set starts_at = now() - interval '2 days', ends_at = now() - interval '47 hours' where id = :id").param("id", session).update());
        roll(session);
        zhou.put("/training/cohorts/" + cohort + "/start");
        zhou.put("/training/cohorts/" + cohort + "/closing");

        assertThat(result("李老师")).isEqualTo("ABSENT 0.0");
        assertThat(li.get("/training/mine").body()).doesNotContain("无故缺席:");
        assertThat(zhou.get("/training/cohorts/" + cohort + "/roster").body()).contains("0 / 1 场,请假 1 场");
    }
}
