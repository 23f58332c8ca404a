package yanxun.plan.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;

/** The usual rhythm comes into a plan once; what is due is asked about and forgotten when it is settled; targets are read from figures. */
class RhythmScreenTest extends TownTest {
    @Autowired
    Nudging nudging;

    Browser wang;
    UUID plan;
    final LocalDate today = LocalDate.now(Times.ZONE);

    @BeforeEach
    void found() {
        wang = as("王教研员");
        plan = Id.next();
        wang.post("/plans", "id", plan.toString(), "title", "节奏计划", "kind", "YEAR", "from", "2026-01-01", "to", today.plusMonths(6).toString());
    }

    @Test
    void theRhythmIsAddedOnceAndWhatWasDroppedStaysDropped() {
        assertThat(wang.post("/plans/" + plan + "/rhythm").location()).isEqualTo("/plans/" + plan);
        var page = wang.get("/plans/" + plan).body();
        assertThat(page).contains("月研:3月教研小结与下月安排", "季评:第二季度教研工作评估", "年总结:2026年教研工作总结", "双月调度会(4月,在村小现场召开)");
        var before = entries();
        var dropped = Scope.everywhere(() -> jdbc.sql("select id from plan.entry where plan_id = :plan and rhythm = 'dispatch:2026-04'").param("plan", plan).query(UUID.class).single());
        wang.delete("/plans/" + plan + "/entries/" + dropped, "reason", "与市会议合并");

        wang.post("/plans/" + plan + "/rhythm");

        assertThat(entries()).isEqualTo(before);
        assertThat(as("李老师").post("/plans/" + plan + "/rhythm").status()).isEqualTo(403);
        assertThat(as("外教研员").post("/plans/" + plan + "/rhythm").status()).isEqualTo(404);
    }

    @Test
    void whatIsDueIsAskedAboutOnceAndTakenOffThePileWhenSettled() {
        var late = entry("过期的视导", today.minusDays(10), "");
        var coming = entry("快到期的送教", today.plusDays(2), "李老师");
        entry("还早的安排", today.plusDays(40), "");
        wang.put("/plans/" + plan + "/publication");
        var li = as("李老师");

        nudge();
        nudge();

        assertThat(wang.get("/inbox").body()).contains("已过期还没有落实的安排:1 项", "过期的视导").doesNotContain("还早的安排", "快到期的送教");
        assertThat(li.get("/inbox").body()).contains("下周到期的安排还没有活动:1 项", "快到期的送教");
        assertThat(items()).isEqualTo(2);

        wang.post("/activities", "entry", coming.toString(), "title", "送教", "form", "lesson-delivery", "level", "DISTRICT");
        wang.delete("/plans/" + plan + "/entries/" + late, "reason", "不再需要");
        nudge();

        assertThat(openItems()).isZero();
    }

    @Test
    void draftsAndLongPastPlansAskNobody() {
        entry("草稿里的", today.minusDays(5), "");
        nudge();
        assertThat(items()).isZero();

        Scope.runEverywhere(() -> jdbc.sql("update plan.plan set state = 'PUBLISHED' where id = :plan").param("plan", plan).update());
        Scope.runEverywhere(() -> jdbc.sql("update plan.entry set starts_on = :day, ends_on = :day where plan_id = :plan").param("plan", plan).param("day", today.minusDays(200)).update());
        nudge();
        assertThat(items()).isZero();
    }

    @Test
    void aTargetIsReadFromTheFigureItIsLinkedTo() {
        var target = Id.next();
        Scope.runEverywhere(() -> jdbc.sql("""
                insert into plan.target (id, plan_id, wall, ordinal, text, measure, at_least, per, unit) values (:id, :plan, :wall, 1, '全年送教下乡不少于4次', '送教下乡', 4, null, '次')
                """).param("id", target).param("plan", plan).param("wall", town.district()).update());
        assertThat(wang.get("/plans/" + plan).body()).contains("建议:送课", "送教下乡 ≥ 4 次").doesNotContain("未达到");

        assertThat(wang.put("/plans/" + plan + "/targets/" + target, "figure", "lessons-delivered").status()).isEqualTo(303);

        assertThat(wang.get("/plans/" + plan).body()).contains("送课 0 / 4 场", "未达到", "统计范围:凤来区", "/figures/lessons-delivered?unit=" + town.district());
        assertThat(wang.put("/plans/" + plan + "/targets/" + target, "figure", "no-such").body()).contains("没有这个统计指标");
        assertThat(wang.put("/plans/" + plan + "/targets/" + Id.next(), "figure", "").status()).isEqualTo(404);
        assertThat(as("外教研员").put("/plans/" + plan + "/targets/" + target, "figure", "").status()).isEqualTo(404);
        assertThat(wang.put("/plans/" + plan + "/targets/" + target, "figure", "").status()).isEqualTo(303);
        assertThat(wang.get("/plans/" + plan).body()).doesNotContain("未达到");
    }

    private void nudge() {
        Scope.runEverywhere(nudging::nudge);
    }

    private UUID entry(String title, LocalDate day, String owner) {
        var id = Id.next();
        assertThat(wang.post("/plans/" + plan + "/entries", "id", id.toString(), "title", title, "from", day.toString(), "owner", owner).status()).isEqualTo(303);
        return id;
    }

    private int entries() {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from plan.entry where plan_id = :plan").param("plan", plan).query(Integer.class).single());
    }

    private int items() {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from notice.receipt_card where source like '%' || :plan || '%' and source like 'plan-%'").param("plan", plan.toString()).query(Integer.class).single());
    }

    private int openItems() {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from notice.receipt_card where source like '%' || :plan || '%' and source like 'plan-%' and done_at is null").param("plan", plan.toString()).query(Integer.class).single());
    }
}
