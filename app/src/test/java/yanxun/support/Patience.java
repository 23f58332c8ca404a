package yanxun.support;

import java.time.Duration;
import java.time.Instant;

/** Listeners work a moment after the commit: ask again until it holds, or give up. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private Patience() {}

    public static void eventually(Runnable check) {
        var until = Instant.now().plus(LONGEST);
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(until)) {
                    throw notYet;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        }
    }
}
