package yanxun.notice.channel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** How many messages wait to leave. */
@Component
class ChannelMeters implements MeterBinder {
    private final JdbcClient jdbc;

    ChannelMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("yanxun.outbox.waiting", () -> Scope.everywhere(() -> jdbc.sql("select count(*) from notice.dispatch where state = 'QUEUED'").query(Long.class).single()))
                .description("Messages not sent yet").register(registry);
    }
}
