package yanxun.platform.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds out what an account may see today; the module that keeps people and duties answers. */
public interface Viewers {
    Optional<Viewer> of(UUID account, @Nullable Integer wearing);
}
