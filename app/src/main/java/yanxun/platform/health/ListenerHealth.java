package yanxun.platform.health;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says when something that was acknowledged has not come to its end for long. The program serves on, so a balancer keeps it. */
@Component("listeners")
class ListenerHealth implements HealthIndicator {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final PendingListeners pending;
    private final Clock clock;

    ListenerHealth(PendingListeners pending, Clock clock) {
        this.pending = pending;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var failing = pending.failing();
        var age = failing.age(clock.instant());
        return (age.compareTo(LONG) < 0 ? Health.up() : Health.status(new Status("DELAYED")))
                .withDetail("failing", failing.number()).withDetail("oldestSeconds", age.toSeconds()).build();
    }
}
