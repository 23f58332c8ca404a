package yanxun.activity.undertaking;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** The steps of a community activity as rows: when each began, is due, was done, and by whom. */
@Component
class Steps {
    private final JdbcClient jdbc;
    private final Clock clock;

    Steps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record LastMove(Phase from, UUID by, OffsetDateTime at) {}

    void lay(UUID id, Map<Phase, Integer> steps) {
        jdbc.sql("""
                insert into activity.step (undertaking_id, phase, ordinal, walls, days)
                select u.id, each.phase, each.ordinal, u.walls, each.days from activity.undertaking u, unnest(:phases::text[], :days::int[]) with ordinality as each(phase, days, ordinal) where u.id = :id
                """).param("id", id).param("phases", steps.keySet().stream().map(Phase::name).toArray(String[]::new)).param("days", steps.values().toArray(Integer[]::new)).update();
        begin(id, Phase.REQUEST);
    }

    void move(Claimed claimed, Course next, Viewer viewer) {
        jdbc.sql("update activity.undertaking set version = version + 1, phase = :phase, state = :state, ended_at = :ended where id = :id")
                .param("id", claimed.id()).param("phase", next.at().name()).param("state", next.state().name())
                .param("ended", next.state() == State.RUNNING ? null : now(), Types.TIMESTAMP_WITH_TIMEZONE).update();
        if (next.state() == State.ARCHIVED || next.at().ordinal() > claimed.phase().ordinal()) {
            jdbc.sql("update activity.step set done_at = :now, done_by = :me where undertaking_id = :id and phase = :phase and dropped_because is null")
                    .param("id", claimed.id()).param("phase", claimed.phase().name()).param("now", now()).param("me", viewer.person().value()).update();
        } else {
            jdbc.sql("""
                    update activity.step set done_at = null, done_by = null, begun_at = null, due_on = null
                     where undertaking_id = :id and ordinal >= (select ordinal from activity.step where undertaking_id = :id and phase = :phase)
                    """).param("id", claimed.id()).param("phase", next.at().name()).update();
        }
        if (next.state() == State.RUNNING) {
            begin(claimed.id(), next.at());
        }
    }

    private void begin(UUID id, Phase phase) {
        jdbc.sql("update activity.step set begun_at = :now, due_on = :today::date + days where undertaking_id = :id and phase = :phase")
                .param("id", id).param("phase", phase.name()).param("now", now()).param("today", Times.day(clock.instant())).update();
    }

    boolean isDoneBy(UUID id, Phase phase, Viewer viewer) {
        return jdbc.sql("select exists (select from activity.step where undertaking_id = :id and phase = :phase and done_by = :me)")
                .param("id", id).param("phase", phase.name()).param("me", viewer.person().value()).query(Boolean.class).single();
    }

    LastMove lastMove(UUID id) {
        return jdbc.sql("select from_phase, person_id, at from activity.passage where undertaking_id = :id and from_phase is not null order by at desc, id desc limit 1").param("id", id)
                .query((rs, _) -> new LastMove(Phase.valueOf(rs.getString("from_phase")), rs.getObject("person_id", UUID.class), rs.getObject("at", OffsetDateTime.class))).optional()
                .orElseThrow(() -> new Rejected("没有可以撤回的推进"));
    }

    /** Whether anything was written since the present step began. */
    boolean isBegun(Claimed claimed) {
        return jdbc.sql("""
                select exists (select from activity.passage p where p.undertaking_id = :id and p.from_phase is null
                        and p.at > (select max(at) from activity.passage where undertaking_id = :id and from_phase is not null))
                    or exists (select from activity.session s where s.undertaking_id = :id and s.phase = :phase)
                """).param("id", claimed.id()).param("phase", claimed.phase().name()).query(Boolean.class).single();
    }

    void own(UUID id, Viewer viewer) {
        jdbc.sql("update activity.undertaking set owner_id = :me where id = :id").param("id", id).param("me", viewer.person().value()).update();
    }

    void announce(UUID id) {
        jdbc.sql("update activity.undertaking set announced = true where id = :id").param("id", id).update();
    }

    void drop(UUID id, Phase phase, String reason) {
        jdbc.sql("update activity.step set dropped_because = :reason, done_at = null, done_by = null where undertaking_id = :id and phase = :phase").param("id", id).param("phase", phase.name()).param("reason", reason).update();
    }

    void plan(UUID id, Phase phase, @Nullable LocalDate due, @Nullable UUID delegate) {
        jdbc.sql("update activity.step set due_on = coalesce(:due, due_on), delegate_id = :delegate where undertaking_id = :id and phase = :phase and done_at is null and dropped_because is null")
                .param("id", id).param("phase", phase.name()).param("due", due, Types.DATE).param("delegate", delegate, Types.OTHER).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
