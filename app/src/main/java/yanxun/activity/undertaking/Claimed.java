package yanxun.activity.undertaking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A community activity as one viewer may act on it. */
public record Claimed(UUID id, int version, UUID wall, UUID communityId, UUID organiserId, UUID hostId, String title, String form, State state, Phase phase, List<Phase> steps,
        boolean organises, boolean hosts, boolean cohosts, boolean judges, boolean delegated, @Nullable UUID ownerId, boolean announced) {

    public Course course() {
        return new Course(steps, phase, state);
    }

    public Set<Part> parts() {
        var parts = EnumSet.noneOf(Part.class);
        add(parts, organises, Part.ORGANISER);
        add(parts, hosts, Part.HOST);
        add(parts, cohosts, Part.COHOST);
        add(parts, judges, Part.EXPERT);
        add(parts, delegated, Part.DELEGATE);
        return parts;
    }

    public boolean mayWork(Phase work) {
        return course().mayWork(work, parts());
    }

    /** Whether this person belongs to it at all, in whatever part. */
    public boolean takesPart() {
        return !parts().isEmpty();
    }

    private static void add(Set<Part> parts, boolean there, Part part) {
        if (there) {
            parts.add(part);
        }
    }
}
