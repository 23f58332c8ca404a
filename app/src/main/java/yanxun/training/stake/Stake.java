package yanxun.training.stake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cohort as one person stands to it. */
public record Stake(
        UUID id, UUID wall, UUID unitId, String title, String state, LocalDate startsOn, LocalDate endsOn, @Nullable UUID headId, boolean surveyFirst,
        boolean manages, boolean heads, boolean teaches, boolean learns) {

    public boolean isRunning() {
        return state.equals("RUNNING");
    }

    public boolean isOver() {
        return state.equals("CLOSED") || state.equals("CANCELLED");
    }

    /** Who looks after what the cohort hands in and thinks. */
    public boolean leads() {
        return manages || heads;
    }

    public String url() {
        return "/training/cohorts/" + id;
    }
}
