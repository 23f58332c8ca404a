package yanxun.org.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account at the door. Five wrong passwords lock it for a quarter of an hour. */
record SignIn(UUID id, UUID wall, String name, String password, int failures, @Nullable Instant lockedUntil, @Nullable Instant disabledAt) {
    static final int FAILURES_ALLOWED = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** The account after one more wrong password. */
    SignIn failed(Instant now) {
        var count = isLocked(now) ? failures : (failures >= FAILURES_ALLOWED ? 0 : failures) + 1;
        return new SignIn(id, wall, name, password, count, count >= FAILURES_ALLOWED ? now.plus(LOCKED_FOR) : null, disabledAt);
    }

    int attemptsLeft() {
        return Math.max(0, FAILURES_ALLOWED - failures);
    }
}
