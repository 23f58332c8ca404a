package yanxun.observation.debrief;

import org.jspecify.annotations.Nullable;

/**
 * What an observed lesson leaves in a teacher's dossier. That it was observed counts as the duty it is, of whatever kind it was, and asks nobody. What it came to,
 * scores and words, goes in only after it was told to the teacher, and only if the teacher says so; an inspection is no exception, and silence is no consent.
 */
public record Dossier(boolean released, @Nullable Boolean consent) {
    public boolean countsAsDuty() {
        return true;
    }

    public boolean tellsResult() {
        return released && Boolean.TRUE.equals(consent);
    }

    /** One cannot decide on what one has not seen. */
    public boolean mayDecide() {
        return released;
    }
}
