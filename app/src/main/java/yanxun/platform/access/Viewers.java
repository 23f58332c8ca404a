package yanxun.platform.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.PersonId;

/** Finds out what an account may see today; the module that keeps people and duties answers. */
public interface Viewers {
    Optional<Viewer> of(UUID account, @Nullable Integer wearing);

    /** The person with all hats on: for work that acts in somebody's name. */
    Optional<Viewer> of(PersonId person);
}
