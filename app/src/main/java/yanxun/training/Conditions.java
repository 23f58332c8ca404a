package yanxun.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What must be handed in before a cohort counts as completed: tasks, and feedback where the cohort asks for it first. The slice that collects it answers. */
public interface Conditions {
    /** Who of a cohort still owes what, as kept sentences; whoever owes nothing is missing. */
    Map<UUID, List<String>> owing(UUID cohort);
}
