package yanxun.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yanxun.support.Patience.eventually;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.credit.Hours;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.support.TownTest;

/** A year that is settled takes nothing more by itself; what comes later waits for a reason. */
class ClosingYearsTest extends TownTest {
    @Autowired
    Posting posting;
    @Autowired
    LedgerVerifyCommand verify;
    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    @Test
    void whatComesAfterClosingWaitsAndIsEnteredWithItsReason() {
        var director = as("周主任");
        assertThat(director.put("/hours/years/2026/closing").body()).contains("还没有结束");
        assertThat(director.put("/hours/years/2025/closing").status()).isEqualTo(303);
        assertThatThrownBy(() -> Hours.post(jdbc, town, "李老师", 2025, "SCHOOL", "lecture", 2)).as("whoever tries").hasStackTraceContaining("is closed");
        Hours.post(jdbc, town, "李老师", 2026, "SCHOOL", "lecture", 2);

        var activity = closedActivity();
        Scope.runEverywhere(() -> posting.settle("ACTIVITY", activity, "补记"));
        assertThat(hours(2025)).isEqualByComparingTo("0");
        assertThat(director.get("/hours/years").body()).contains("封账以后来的更正", "去年的活动", "补记");
        Scope.runEverywhere(() -> posting.settle("ACTIVITY", activity, "补记"));
        assertThat(director.put("/hours/years/late/ACTIVITY/" + activity, "reason", " ").body()).contains("请写明原因");
        assertThat(director.put("/hours/years/late/ACTIVITY/" + activity, "reason", "会议同意补入").status()).isEqualTo(303);
        assertThat(hours(2025)).isEqualByComparingTo("3");
        assertThat(director.get("/hours/years").body()).doesNotContain("封账以后来的更正").contains("会议同意补入", "已封账");
        assertThat(director.put("/hours/years/late/ACTIVITY/" + activity, "reason", "再来").status()).as("done already").isEqualTo(404);
    }

    @Test
    void aYearOpenedAgainTakesInWhatWaited() {
        var director = as("周主任");
        director.put("/hours/years/2025/closing");
        var activity = closedActivity();
        Scope.runEverywhere(() -> posting.settle("ACTIVITY", activity, ""));
        assertThat(director.delete("/hours/years/2025/closing").body()).contains("请写明原因");
        assertThat(director.delete("/hours/years/2025/closing", "reason", "漏了一个学校").status()).isEqualTo(303);
        assertThat(hours(2025)).isEqualByComparingTo("3");
        assertThat(as("张校长").get("/hours/years").status()).isEqualTo(403);
        assertThat(as("外教研员").get("/hours/years").status()).isEqualTo(403);
    }

    @Test
    void whatMeetsAYearThatIsBeingClosedWaitsForItAndThenForItsReason() throws Exception {
        var activity = closedActivity();
        var posted = new java.util.concurrent.CompletableFuture<Void>();
        Scope.runEverywhere(() -> transaction.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:year, 7))").param("year", town.district() + "2025").query().singleRow();
            Thread.ofVirtual().start(() -> {
                try {
                    Scope.runEverywhere(() -> posting.settle("ACTIVITY", activity, "补记"));
                    posted.complete(null);
                } catch (RuntimeException failed) {
                    posted.completeExceptionally(failed);
                }
            });
            eventually(() -> assertThat(jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted").query(Long.class).single()).isPositive());
            jdbc.sql("insert into credit.closed_year (wall, year, closed_at, closed_by) values (:wall, 2025, now(), :me)").param("wall", town.district()).param("me", town.person("周主任")).update();
        }));
        posted.get(20, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(hours(2025)).isEqualByComparingTo("0");
        assertThat(as("周主任").get("/hours/years").body()).contains("封账以后来的更正", "补记");
    }

    @Test
    void theLedgerIsReckonedAnewAndComparedWithItsSources() {
        var activity = closedActivity();
        Scope.runEverywhere(() -> posting.settle("ACTIVITY", activity, ""));
        assertThat(verified()).doesNotContain(activity.toString());
        Scope.runEverywhere(() -> jdbc.sql("delete from activity.check_in where activity_id = :id").param("id", activity).update());
        assertThat(verified()).contains(activity.toString());
        Scope.runEverywhere(() -> posting.settle("ACTIVITY", activity, "核实未到"));
        assertThat(verified()).doesNotContain(activity.toString());
        assertThat(hours(2025)).isEqualByComparingTo("0");
    }

    private String verified() {
        var out = new ByteArrayOutputStream();
        Scope.runWithin(town.district(), () -> verify.run(List.of("--year", "2025", "--json"), new PrintStream(out), System.err));
        return out.toString();
    }

    /** An activity of last year, three hours, with 李老师 signed in. */
    private UUID closedActivity() {
        var id = Id.next();
        Scope.runEverywhere(() -> {
            jdbc.sql("""
                    insert into activity.activity (id, wall, walls, unit_id, form, title, level, mode, starts_at, ends_at, state, hours, needs_record, needs_reflection, content, speaker, secret, created_by, created_at, published_at, closed_at)
                    values (:id, :wall, array[:wall], :unit, 'lecture', '去年的活动', 'DISTRICT', 'OFFLINE', '2025-10-20 09:00+08', '2025-10-20 11:00+08', 'CLOSED', 3, false, false, '内容', '专家', '\\x00', :by, now(), now(), now())
                    """).param("id", id).param("wall", town.district()).param("unit", town.bureau()).param("by", town.person("王教研员")).update();
            jdbc.sql("insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since) values (:id, :li, array[:wall], :school, 'EXPECTED', now())").param("id", id).param("li", town.person("李老师"))
                    .param("wall", town.district()).param("school", town.school()).update();
            jdbc.sql("insert into activity.check_in (activity_id, person_id, walls, at, way) values (:id, :li, array[:wall], '2025-10-20 09:00+08', 'ROLL')").param("id", id).param("li", town.person("李老师"))
                    .param("wall", town.district()).update();
        });
        return id;
    }

    private BigDecimal hours(int year) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(sum(hours), 0) from credit.entry where person_id = :id and year = :year").param("id", town.person("李老师")).param("year", year).query(BigDecimal.class).single());
    }
}
