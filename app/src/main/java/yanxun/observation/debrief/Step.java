package yanxun.observation.debrief;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.Choices;

/** An agreed step: who does what by when, what its owner says to it, and how it ended. @param followUp what the lesson is called that showed it */
public record Step(UUID id, UUID lessonId, int version, String what, UUID ownerId, String owner, LocalDate dueOn, String state, boolean accepted, @Nullable LocalDate proposedOn, String proposal, @Nullable UUID closedIn, @Nullable String followUp,
        String note) {
    public static final Map<String, String> STATES = Choices.ordered("OPEN", "进行中", "OVERDUE", "已过期", "CLOSED", "已做到", "DROPPED", "不再做");

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    public String stateName(LocalDate today) {
        return STATES.getOrDefault(isOverdue(today) ? "OVERDUE" : state, state);
    }

    public String tone(LocalDate today) {
        return isOverdue(today) ? "bad" : isOpen() ? "info" : state.equals("CLOSED") ? "good" : "";
    }

    public String due() {
        return Times.date(dueOn);
    }

    public String proposed() {
        return proposedOn == null ? "" : Times.date(proposedOn);
    }

    public String url() {
        return "/lessons/" + lessonId + "/steps/" + id;
    }
}
