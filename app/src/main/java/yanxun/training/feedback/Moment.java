package yanxun.training.feedback;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When people are asked, and for how long. */
public enum Moment {
    SESSION("这一场"), COHORT("整个培训班"), EFFECT("用得怎么样");

    /** Weeks after a cohort was closed in which it can be told whether it had an effect. */
    static final int EFFECT_FROM = 6;
    static final int EFFECT_TO = 16;
    private static final int SESSION_DAYS = 14;

    private final String displayName;

    Moment(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    /**
     * What decides whether a sheet lies open.
     *
     * @param state the state of the cohort, {@code closedOn} the day it was closed
     * @param lessonEnded when the session asked about was over
     * @param allOver whether no session lies ahead and one lies behind
     */
    record Facts(String state, LocalDate endsOn, @Nullable LocalDate closedOn, @Nullable Instant lessonEnded, boolean allOver) {}

    boolean isOpen(Facts facts, Instant now, LocalDate today) {
        return switch (this) {
            case SESSION -> facts.lessonEnded() != null && !now.isBefore(facts.lessonEnded()) && now.isBefore(facts.lessonEnded().plusSeconds(SESSION_DAYS * 86_400L));
            case COHORT -> facts.state().equals("CLOSED") || facts.state().equals("RUNNING") && (facts.allOver() || !today.isBefore(facts.endsOn()));
            case EFFECT -> facts.closedOn() != null && !today.isBefore(facts.closedOn().plusWeeks(EFFECT_FROM)) && today.isBefore(facts.closedOn().plusWeeks(EFFECT_TO));
        };
    }
}
