package yanxun.notice.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** Says when messages have been waiting in vain. The program serves on: no balancer should turn away people because the mail server is down. */
@Component("channels")
class ChannelHealth implements HealthIndicator {
    private static final Duration LONG = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChannelHealth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var late = Scope.everywhere(() -> jdbc.sql("select count(*) from notice.dispatch where state = 'QUEUED' and error <> '' and created_at < :before")
                .param("before", clock.instant().minus(LONG).atOffset(ZoneOffset.UTC)).query(Long.class).single());
        return (late == 0 ? Health.up() : Health.status(new Status("DELAYED"))).withDetail("late", late).build();
    }
}
