package yanxun.training.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.TownTest;
import yanxun.training.Cohorts;
import yanxun.training.Lecturing;

/** Asking trainers to teach a cohort. */
class EngagementScreenTest extends TownTest {
    static final OffsetDateTime SOON = OffsetDateTime.parse("2027-03-03T14:00:00+08:00");

    @Autowired
    Lecturing lecturing;

    Cohorts cohorts;
    Browser zhou;
    UUID cohort;
    String li;

    @BeforeEach
    void found() {
        cohorts = new Cohorts(jdbc, town);
        zhou = as("周主任");
        cohort = cohorts.cohort("RUNNING", false, LocalDate.of(2027, 3, 30));
        li = TrainerScreenTest.propose(zhou, cohorts.number("李老师"));
        TrainerScreenTest.move(zhou, li, "ADMITTED", "");
    }

    @Test
    void aFreeTrainerIsAskedAtOnceAndEarnsHours() {
        var id = Id.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(engage(zhou, id, "2.5", "", "").status()).isEqualTo(303);
        }
        assertThat(zhou.get(url()).body()).containsOnlyOnce("<b>李老师</b>").contains("2.5", "整个班");
        assertThat(engage(zhou, Id.next().toString(), "1", "", "").body()).contains("已经在这里授课");
        var session = cohorts.session(cohort, SOON);
        assertThat(engage(zhou, Id.next().toString(), "1", session.toString(), "").status()).isEqualTo(303);
        var earned = Scope.everywhere(() -> lecturing.of(cohort));
        assertThat(earned).singleElement().satisfies(lecturer -> assertThat(lecturer.hours()).isEqualByComparingTo(new BigDecimal("3.5")));
        assertThat(zhou.get("/trainers/" + li).body()).contains("2026 年新教师班", "培训授课");
        var elsewhere = cohorts.cohort("RUNNING", false, LocalDate.of(2027, 3, 30));
        assertThat(zhou.delete("/training/cohorts/" + elsewhere + "/trainers/" + id).status()).as("not of this cohort").isEqualTo(404);
        assertThat(zhou.delete(url() + "/" + id).status()).isEqualTo(303);
        assertThat(Scope.everywhere(() -> lecturing.of(cohort))).singleElement().satisfies(lecturer -> assertThat(lecturer.hours()).isEqualByComparingTo(BigDecimal.ONE));
    }

    @Test
    void warningsAskForAReason() {
        cohorts.place(cohort, town.school(), "赵老师");
        assertThat(engage(zhou, Id.next().toString(), "1", "", "").body()).contains("学员里有 1 人是李老师本校的", "仍要聘请的原因");
        assertThat(engage(zhou, Id.next().toString(), "1", "", "只有他讲过").status()).isEqualTo(303);
        assertThat(zhou.get(url()).body()).contains("有提醒仍聘请:只有他讲过");
    }

    @Test
    void whatForbidsHelpsNoReason() {
        cohorts.place(cohort, town.school(), "李老师");
        var refused = engage(zhou, Id.next().toString(), "1", "", "非他不可");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不能聘请", "在这个班的学员名单里");
        TrainerScreenTest.move(zhou, li, "RESTING", "病假");
        assertThat(engage(zhou, Id.next().toString(), "1", "", "非他不可").body()).contains("李老师暂停授课,不能聘请");
    }

    @Test
    void nobodyTeachesTwoCohortsAtOnce() {
        var session = cohorts.session(cohort, SOON);
        engage(zhou, Id.next().toString(), "1", session.toString(), "");
        var other = cohorts.cohort("RUNNING", false, LocalDate.of(2027, 3, 30));
        var clash = cohorts.session(other, SOON.plusHours(1));
        var refused = zhou.post("/training/cohorts/" + other + "/trainers", "id", Id.next().toString(), "trainer", li, "session", clash.toString(), "hours", "1");
        assertThat(refused.body()).contains("已经有“第一讲”");
        assertThat(zhou.post("/training/cohorts/" + other + "/trainers", "id", Id.next().toString(), "trainer", li, "session", session.toString(), "hours", "1").status()).isEqualTo(404);
    }

    @Test
    void onlyWhoLooksAfterTheCohortAsks() {
        assertThat(engage(as("张校长"), Id.next().toString(), "1", "", "").status()).isEqualTo(404);
        assertThat(as("赵老师").get(url()).status()).isEqualTo(404);
        cohorts.place(cohort, town.school(), "赵老师");
        assertThat(as("赵老师").get(url()).body()).contains("授课讲师").doesNotContain("聘请讲师");
        assertThat(engage(zhou, Id.next().toString(), "0.3", "", "").body()).contains("学时以 0.5 为单位");
    }

    @Test
    void whatIsOverStays() {
        var over = cohorts.cohort("CLOSED", false, LocalDate.now(Times.ZONE).minusDays(5));
        assertThat(zhou.post("/training/cohorts/" + over + "/trainers", "id", Id.next().toString(), "trainer", li, "hours", "1").body()).contains("已经结束");
    }

    private String url() {
        return "/training/cohorts/" + cohort + "/trainers";
    }

    private Browser.Answer engage(Browser who, String id, String hours, String session, String because) {
        return who.post(url(), "id", id, "trainer", li, "hours", hours, "session", session, "because", because, "topic", "备课");
    }
}
