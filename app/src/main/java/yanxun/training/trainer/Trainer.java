package yanxun.training.trainer;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;

/** A trainer for somebody about to change something about them. */
record Trainer(UUID id, int version, UUID wall, @Nullable UUID personId, String name, Standing state, UUID proposedBy) {

    /** Who speaks for the whole district decides who is in the pool. */
    boolean mayDecide(Viewer viewer) {
        return Arrays.asList(viewer.districts(Permission.MANAGE_TRAINING)).contains(wall);
    }

    /** Until it is decided, whoever proposed may still mend what was written. */
    boolean mayChange(Viewer viewer) {
        return mayDecide(viewer) || state == Standing.PROPOSED && viewer.may(Permission.MANAGE_TRAINING) && proposedBy.equals(viewer.person().value());
    }

    boolean isSelf(Viewer viewer) {
        return viewer.person().value().equals(personId);
    }

    /** When one can teach, one knows best oneself. */
    boolean maySayWhen(Viewer viewer) {
        return isSelf(viewer) || mayDecide(viewer);
    }

    /** The pool is everybody's to look at; who is not in it, only theirs who keep it, and one's own. */
    boolean maySee(Viewer viewer) {
        return state == Standing.ADMITTED || isSelf(viewer) || viewer.may(Permission.MANAGE_TRAINING);
    }
}
