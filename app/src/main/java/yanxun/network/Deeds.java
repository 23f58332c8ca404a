package yanxun.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What communities have done, answered by whoever keeps the activities. Nothing else counts towards what they owe: an activity counts on
 * its date, as what its form counts as, for the members that hosted it and those whose people were on its roster. Cancelled ones never do.
 */
public interface Deeds {
    /** Announced or settled activities of these communities in these days, the last included, in order of time. */
    List<Deed> between(Collection<UUID> communities, LocalDate from, LocalDate last);

    /**
     * @param what as in {@link CommunityKinds#DUES}; empty where the form counts as nothing
     * @param settled closed; until then it is only announced
     * @param hosts members that hosted it
     * @param members members that took part, hosts among them: once settled those whose people came, before those whose people are expected
     */
    record Deed(UUID activity, UUID community, String title, String what, LocalDate on, boolean settled, List<UUID> hosts, List<UUID> members) {}
}
