package yanxun.activity.radar;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The activity in question, but for its time.
 *
 * @param people who would be expected
 * @param schools that host it or whose people are expected
 * @param subjects it is for; empty: all
 * @param stages it is for; empty: all
 */
record Proposed(
        Venue venue, Set<UUID> people, Set<UUID> schools, @Nullable UUID leader, String speaker, Set<String> subjects, List<String> stages, @Nullable UUID community) {}
