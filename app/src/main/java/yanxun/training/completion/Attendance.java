package yanxun.training.completion;

import java.math.BigDecimal;
import yanxun.training.enrolment.Result;

/** How often somebody was there. Of the sessions missed, {@code excused} were with leave granted. */
record Attendance(int sessions, int attended, int excused) {
    Attendance {
        if (sessions < 0 || attended < 0 || excused < 0 || attended + excused > sessions) {
            throw new IllegalArgumentException(attended + " attended and " + excused + " excused of " + sessions);
        }
    }

    /** Absent in {@code numerator/denominator} of the sessions or more: no hours. Where leave does not count, the sessions with leave are left out of the whole. */
    record Rule(int numerator, int denominator, boolean leaveCounts) {
        boolean isTooMuch(Attendance attendance) {
            var whole = leaveCounts ? attendance.sessions : attendance.sessions - attendance.excused;
            var absent = whole - attendance.attended;
            return attendance.sessions > 0 && attendance.attended == 0 || absent > 0 && (long) absent * denominator >= (long) whole * numerator;
        }
    }

    /** Stayed away altogether, without leave for a single session. */
    boolean isNoShow() {
        return sessions > 0 && attended == 0 && excused == 0;
    }

    Result result(Rule rule, boolean owes) {
        if (rule.isTooMuch(this)) {
            return Result.ABSENT;
        } else {
            return owes ? Result.OWING : Result.COMPLETED;
        }
    }

    static BigDecimal hours(Result result, BigDecimal hours) {
        return result == Result.COMPLETED ? hours : BigDecimal.ZERO;
    }
}
