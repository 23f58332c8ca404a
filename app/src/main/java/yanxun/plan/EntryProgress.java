package yanxun.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What has become of calendar entries. The module that carries them out answers; the plan only asks. */
public interface EntryProgress {
    /** By entry: the activities made of it, oldest first; entries without any are missing. */
    Map<UUID, List<Doing>> of(UUID plan);

    /** Which of these entries have become an activity that was not cancelled. */
    Set<UUID> begun(Collection<UUID> entries);

    /** One activity made of an entry. */
    record Doing(UUID activity, String title, String state, boolean done) {}
}
