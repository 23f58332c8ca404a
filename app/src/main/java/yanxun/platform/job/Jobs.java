package yanxun.platform.job;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;

/** The queue of long work, shared by all nodes. */
@Component
public class Jobs {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Jobs(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public UUID submit(Viewer viewer, String kind, String title, String argument) {
        return submit(viewer.wall(), viewer.person().value(), kind, title, argument);
    }

    /** What is waiting or running already is not begun beside itself. */
    public UUID submit(UUID wall, @org.jspecify.annotations.Nullable UUID owner, String kind, String title, String argument) {
        var id = Id.next();
        int begun = jdbc.sql("""
                insert into platform.job (id, wall, kind, title, owner, argument, state, created_at)
                values (:id, :wall, :kind, :title, :owner, :argument, 'WAITING', :now)
                on conflict (wall, kind, argument) where state in ('WAITING', 'RUNNING') do nothing
                """)
                .param("id", id).param("wall", wall).param("kind", kind).param("title", title).param("owner", owner, java.sql.Types.OTHER)
                .param("argument", argument).param("now", now()).update();
        if (begun == 0) {
            return jdbc.sql("select id from platform.job where wall = :wall and kind = :kind and argument = :argument order by created_at desc limit 1")
                    .param("wall", wall).param("kind", kind).param("argument", argument).query(UUID.class).single();
        }
        events.publishEvent(new Submitted(id));
        return id;
    }

    /** Whether it has still to come to its end, or has come to a good one. */
    public boolean isWellUnderWay(UUID id) {
        return jdbc.sql("select exists (select from platform.job where id = :id and state in ('WAITING', 'RUNNING', 'DONE'))").param("id", id).query(Boolean.class).single();
    }

    /** One's own jobs only. */
    JobPage page(UUID id, Viewer viewer) {
        return jdbc.sql("select id, title, state, percent, doing, result, cancel from platform.job where id = :id and owner = :owner")
                .param("id", id).param("owner", viewer.person().value()).query(JobPage.class).optional().orElseThrow(NotFound::new);
    }

    void cancel(UUID id, Viewer viewer) {
        int known = jdbc.sql("update platform.job set cancel = true, state = case when state = 'WAITING' then 'CANCELLED' else state end where id = :id and owner = :owner")
                .param("id", id).param("owner", viewer.person().value()).update();
        if (known == 0) {
            throw new NotFound();
        }
    }

    /** The next job nobody works on: new, or left behind by a node that has stopped beating. */
    java.util.Optional<Waiting> claim() {
        return jdbc.sql("""
                update platform.job set state = 'RUNNING', beat_at = :now
                 where id = (select id from platform.job
                              where state = 'WAITING' or (state = 'RUNNING' and beat_at < :dead)
                              order by created_at limit 1 for update skip locked)
                returning id, wall, kind, argument
                """)
                .param("now", now()).param("dead", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC)).query(Waiting.class).optional();
    }

    /** Notes the progress and says whether the person wants the work to stop. */
    boolean beat(UUID id, int percent, String doing) {
        return jdbc.sql("update platform.job set beat_at = :now, percent = :percent, doing = :doing where id = :id returning cancel")
                .param("now", now()).param("percent", Math.clamp(percent, 0, 100)).param("doing", doing).param("id", id).query(Boolean.class).single();
    }

    void finish(UUID id, String state, String result) {
        jdbc.sql("update platform.job set state = :state, result = :result, percent = case when :state = 'DONE' then 100 else percent end, finished_at = :now where id = :id")
                .param("state", state).param("result", result).param("now", now()).param("id", id).update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    record Waiting(UUID id, UUID wall, String kind, String argument) {}

    record Submitted(UUID id) {}
}
