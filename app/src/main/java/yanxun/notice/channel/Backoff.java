package yanxun.notice.channel;

import java.time.Duration;
import java.util.List;

/** How long to wait after an attempt in vain: soon at first, at most two hours, so that a server back after a day is found back soon. */
final class Backoff {
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(2));

    private Backoff() {}

    /** @param attempts made so far, at least one */
    static Duration after(int attempts) {
        return WAITS.get(Math.clamp(attempts - 1L, 0, WAITS.size() - 1));
    }
}
