package yanxun.org.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account at the door. */
record SignIn(UUID id, UUID wall, UUID personId, String name, String password, @Nullable Instant disabledAt) {
    boolean isDisabled() {
        return disabledAt != null;
    }
}
