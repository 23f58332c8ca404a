package yanxun.platform.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** Listeners that have not yet done what an event asks of them: hours not posted, people not told. */
@Component
class PendingListeners {
    /** Of the program's own process nobody works longer on one event; of another node's we can only guess that it died. */
    static final Duration LOST_AFTER = Duration.ofMinutes(5);
    private static final String TOLD = "greatest(noted_at, coalesce(last_resubmission_date, noted_at))";

    private final JdbcClient jdbc;

    PendingListeners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param since of the oldest event whose listener failed or is overdue */
    record Failing(int number, @Nullable Instant since) {
        Duration age(Instant now) {
            return since == null ? Duration.ZERO : Duration.between(since, now);
        }
    }

    Failing failing() {
        return Scope.everywhere(() -> jdbc.sql("select count(*) as number, min(noted_at) as since from platform.event_publication where status = 'FAILED' or " + TOLD + " < clock_timestamp() - interval '1 minute'")
                .query(Failing.class).single());
    }

    /** The longest waiting first. */
    List<SystemPage.Listener> list() {
        return Scope.everywhere(() -> jdbc.sql("""
                select listener_id as listener, event_type as event, noted_at as since, coalesce(completion_attempts, 0) as attempts, status
                  from platform.event_publication where status = 'FAILED' or completion_attempts > 1 order by noted_at limit 50
                """).query(SystemPage.Listener.class).list());
    }

    /** What a node that died was working on counts as failed, so that it is done again. */
    void giveUpLost(Duration after) {
        jdbc.sql("update platform.event_publication set status = 'FAILED' where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED') and " + TOLD + " < clock_timestamp() - make_interval(secs => :seconds)")
                .param("seconds", after.toSeconds()).update();
    }
}
