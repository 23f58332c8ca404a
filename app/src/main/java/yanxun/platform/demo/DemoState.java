package yanxun.platform.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** The note of what has been loaded: written before the first row of the region, so that a half region is known as one. */
@Component
class DemoState {
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoState(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Noted(String scale, List<UUID> walls, int percent, String doing, @Nullable Instant finishedAt, String trouble) {
        boolean isReady() {
            return finishedAt != null;
        }
    }

    Optional<Noted> find() {
        return Scope.everywhere(() -> jdbc.sql("select scale, walls, percent, doing, finished_at, trouble from platform.demo_state").query(Noted.class).optional());
    }

    /** Whether every region in the database is the demo's. */
    boolean isAlone() {
        return regions("and u.wall <> all (coalesce((select s.walls from platform.demo_state s), '{}'))") == 0;
    }

    boolean isEmpty() {
        return regions("") == 0;
    }

    private long regions(String which) {
        return Scope.everywhere(() -> jdbc.sql("select count(*) from org.unit_card u where u.kind in ('COUNTY', 'CITY', 'PROVINCE') " + which).query(Long.class).single());
    }

    void begin(DemoScale scale, Collection<UUID> walls) {
        jdbc.sql("insert into platform.demo_state (scale, walls, started_at) values (:scale, :walls::uuid[], :now)")
                .param("scale", scale.name()).param("walls", walls.toArray(UUID[]::new)).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void include(UUID wall) {
        jdbc.sql("update platform.demo_state set walls = walls || :wall::uuid").param("wall", wall).update();
    }

    void at(int percent, String doing) {
        jdbc.sql("update platform.demo_state set percent = :percent, doing = :doing").param("percent", percent).param("doing", doing).update();
    }

    /** Waits until everybody who listens has heard what happened so far. */
    void settle() {
        var patience = clock.instant().plusSeconds(120);
        while (jdbc.sql("select exists (select from platform.event_publication)").query(Boolean.class).single()) {
            if (clock.instant().isAfter(patience)) {
                throw new IllegalStateException("listeners did not come to an end");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    void finish() {
        jdbc.sql("update platform.demo_state set percent = 100, doing = '', finished_at = :now").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    void fail(String trouble) {
        jdbc.sql("update platform.demo_state set trouble = :trouble").param("trouble", trouble).update();
    }
}
