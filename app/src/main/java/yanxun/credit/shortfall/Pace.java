package yanxun.credit.shortfall;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import yanxun.credit.policy.Finding;
import yanxun.credit.policy.Policy;
import yanxun.credit.policy.Window;
import yanxun.platform.time.SchoolYear;

/**
 * 进度: whole months gone of the time a requirement is counted over. Behind is who has less than three quarters of the share that should be
 * there by then. In the first two months of it nobody is behind; in the last two everybody who still lacks something is.
 */
record Pace(int gone, int whole) {
    static final int MONTHS = 12;
    private static final int GRACE = 2;
    private static final int LAST = 2;

    /** Of one requirement on a day of the school year that is looked at. */
    static Pace of(Policy policy, Window window, SchoolYear year, LocalDate day) {
        int gone = months(year, day);
        if (window == Window.YEAR) {
            return new Pace(gone, MONTHS);
        }
        var years = policy.yearsFor(year.start());
        int whole = policy.from() == null ? years.count() : policy.years();
        return new Pace(MONTHS * (years.count() - 1) + gone, MONTHS * whole);
    }

    static int months(SchoolYear year, LocalDate day) {
        return (int) Math.clamp(ChronoUnit.MONTHS.between(year.from(), day.plusDays(1)), 0, MONTHS);
    }

    int left() {
        return whole - gone;
    }

    boolean isBehind(Finding finding) {
        if (finding.missing() == 0 || gone < GRACE) {
            return false;
        }
        return left() <= LAST || 4 * finding.counted() * whole < 3 * finding.owed() * gone;
    }
}
