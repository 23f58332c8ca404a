package yanxun.observation.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import yanxun.org.Term;

/** How somebody stands to what the post owes in a term. Behind is who has done fewer whole lessons than three quarters of the share of the term that is over. */
public enum Progress {
    DONE("已完成", "good"), ON_TRACK("进行中", "info"), BEHIND("落后", "warn"), SHORT("没有完成", "bad");

    private final String displayName;
    private final String tone;

    Progress(String displayName, String tone) {
        this.displayName = displayName;
        this.tone = tone;
    }

    public String displayName() {
        return displayName;
    }

    public String tone() {
        return tone;
    }

    static Progress of(int done, int owed, Term term, LocalDate today) {
        if (done >= owed) {
            return DONE;
        } else if (today.isAfter(term.last())) {
            return SHORT;
        }
        long days = ChronoUnit.DAYS.between(term.from(), term.last()) + 1;
        long over = Math.max(0, ChronoUnit.DAYS.between(term.from(), today));
        return done < 3 * owed * over / (4 * days) ? BEHIND : ON_TRACK;
    }
}
