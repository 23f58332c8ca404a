package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;

/** The seats of a cohort, who may take one, and how many wait for one. */
public record Seats(int most, int held, int waiting) {
    public int free() {
        return Math.max(0, most - held);
    }

    /** What somebody who signs up gets: a seat while there is one, else a place in the queue. */
    public PlaceState signUp(CohortState state, Admission admission, LocalDate deadline, LocalDate today, @Nullable PlaceState now, List<String> unmet) {
        if (admission != Admission.SIGN_UP) {
            throw new Rejected("这个班不接受个人报名:{0}", t(admission.displayName()));
        }
        if (state != CohortState.OPEN || today.isAfter(deadline)) {
            throw new Rejected("报名已截止({0})", deadline);
        }
        if (now != null && now.isLive()) {
            throw new Rejected("您已经报过名了:{0}", t(now.displayName()));
        }
        refuseUnmet(unmet);
        return free() > 0 && waiting == 0 ? PlaceState.ASKED : PlaceState.WAITING;
    }

    public static void refuseUnmet(List<String> unmet) {
        if (!unmet.isEmpty()) {
            throw new Rejected("不符合条件:{0}", Text.listed(unmet));
        }
    }

    /** So many at once, or nobody. */
    public void take(int people) {
        if (people > free()) {
            throw new Rejected("要加 {0} 人,只剩 {1} 个名额;请增加名额或减少人数", people, free());
        }
    }
}
