package yanxun.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** What an alarm should hang on, as figures over time. */
@Component
class Meters implements MeterBinder {
    private final PendingListeners pending;
    private final JdbcClient jdbc;
    private final Clock clock;

    Meters(PendingListeners pending, JdbcClient jdbc, Clock clock) {
        this.pending = pending;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "yanxun.listeners.failing", "Listeners that failed or are overdue", () -> pending.failing().number());
        gauge(registry, "yanxun.listeners.oldest.seconds", "Age of the oldest of them", () -> pending.failing().age(clock.instant()).toSeconds());
        gauge(registry, "yanxun.jobs.waiting", "Long work not begun", () -> number("select count(*) from platform.job where state = 'WAITING'"));
        gauge(registry, "yanxun.backup.age.seconds", "Since the last backup; nothing if there is none", this::backupAge);
        gauge(registry, "yanxun.disk.free.bytes", "Of the data folder", () -> Disks.ofData().free());
    }

    private static void gauge(MeterRegistry registry, String name, String what, Supplier<Number> value) {
        Gauge.builder(name, value).description(what).register(registry);
    }

    private Number number(String sql) {
        return Scope.everywhere(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private Number backupAge() {
        return jdbc.sql("select max(taken_at) from platform.backup").query(Instant.class).list().stream().filter(java.util.Objects::nonNull)
                .<Number>map(at -> Duration.between(at, clock.instant()).toSeconds()).findFirst().orElse(Double.NaN);
    }
}
