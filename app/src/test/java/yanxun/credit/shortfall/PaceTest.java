package yanxun.credit.shortfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.credit.policy.Finding;
import yanxun.credit.policy.Policy;
import yanxun.credit.policy.Window;
import yanxun.platform.time.SchoolYear;

/** Who is behind, months before it is too late. */
class PaceTest {
    private static final SchoolYear YEAR = new SchoolYear(2025);

    @ParameterizedTest
    @CsvSource({"2025-09-01,0", "2025-09-29,0", "2025-09-30,1", "2025-10-31,2", "2026-02-28,6", "2026-06-30,10", "2026-08-31,12", "2025-08-01,0", "2027-01-01,12"})
    void monthsAreWholeOnes(LocalDate day, int gone) {
        assertThat(Pace.months(YEAR, day)).isEqualTo(gone);
    }

    /** 72 hours a year: after six months 36 should be there, and three quarters of that is 27. */
    @ParameterizedTest
    @CsvSource({"6,27,false", "6,26,true", "6,0,true", "6,72,false", "2,8,true", "2,9,false", "1,0,false", "0,0,false", "9,40,true", "9,41,false", "10,71,true", "11,71,true", "12,0,true", "10,72,false"})
    void behindIsLessThanThreeQuartersOfTheShare(int gone, long counted, boolean behind) {
        assertThat(new Pace(gone, 12).isBehind(finding(72, counted))).isEqualTo(behind);
    }

    @Test
    void ofACycleTheWholeCountsAndNotTheYear() {
        var cycle = policy(5, 2023);
        assertThat(Pace.of(cycle, Window.CYCLE, YEAR, LocalDate.parse("2026-02-28"))).isEqualTo(new Pace(30, 60));
        assertThat(Pace.of(cycle, Window.YEAR, YEAR, LocalDate.parse("2026-02-28"))).isEqualTo(new Pace(6, 12));
        assertThat(Pace.of(policy(5, null), Window.CYCLE, YEAR, LocalDate.parse("2026-02-28"))).as("the years up to this one").isEqualTo(new Pace(54, 60));
        assertThat(new Pace(30, 60).left()).isEqualTo(30);
    }

    @Test
    void whoIsRelievedIsMeasuredByWhatIsOwed() {
        assertThat(new Pace(6, 12).isBehind(finding(36, 14))).isFalse();
        assertThat(new Pace(6, 12).isBehind(finding(36, 13))).isTrue();
        assertThat(new Pace(12, 12).isBehind(finding(0, 0))).isFalse();
    }

    @Test
    void aGaugeIsFullAtWhatIsOwedAndNeverFuller() {
        assertThat(Gauge.percent(finding(72, 36))).isEqualTo(50);
        assertThat(Gauge.percent(finding(72, 100))).isEqualTo(100);
        assertThat(Gauge.percent(finding(0, 0))).isEqualTo(100);
        assertThat(Gauge.percent(finding(72, 71))).as("not full before it is").isEqualTo(98);
    }

    private static Finding finding(long owed, long counted) {
        return new Finding(0, 0, owed, counted, counted >= owed ? Finding.State.MET : Finding.State.AHEAD, false);
    }

    private static Policy policy(int years, @Nullable Integer from) {
        return new Policy(Policy.Measure.HOURS, years, from, List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
