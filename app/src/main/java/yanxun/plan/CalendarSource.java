package yanxun.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.access.Viewer;

/** What the calendar shows beside plan entries. The module that carries out answers; the calendar only asks. */
public interface CalendarSource {
    /** What happens between two days, both included, as far as the viewer may see it. */
    List<Item> between(Wanted wanted, Viewer viewer);

    /** People expected at both of two items, as far as the viewer may know; pairs without any are missing. */
    List<Shared> shared(Collection<Pair> pairs, Viewer viewer);

    /** The schools that host or are called to each item, of those the viewer reaches. */
    List<Involved> involved(Collection<UUID> items, Viewer viewer);

    /**
     * What somebody wants to see.
     *
     * @param mine what the viewer is or was invited to, leads or made
     * @param below with what single schools beneath the viewer do among themselves
     * @param unit only what this unit, or one beneath it, holds or is called to
     * @param community only what this community holds
     */
    record Wanted(LocalDate from, LocalDate to, boolean mine, boolean below, @Nullable UUID unit, @Nullable UUID community) {}

    /**
     * @param state for people; {@code done} and {@code cancelled} for rules
     * @param cancelled called off; for {@code mine} also what the viewer was taken off or declined
     * @param entry the plan entry it was made of
     * @param version grows with every change
     */
    record Item(
            UUID id, String title, Instant startsAt, Instant endsAt, String place, String unitName, String state, boolean draft, boolean done, boolean cancelled, @Nullable UUID entry, int version,
            Instant changedAt) {}

    record Pair(UUID one, UUID other) {}

    /** @param names a few of them */
    record Shared(UUID one, UUID other, int people, List<String> names) {}

    record Involved(UUID item, UUID school, String name) {}
}
