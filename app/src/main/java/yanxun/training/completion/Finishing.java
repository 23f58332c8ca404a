package yanxun.training.completion;

import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.training.CohortSettled;
import yanxun.training.enrolment.CohortState;
import yanxun.training.enrolment.Cohorts;
import yanxun.training.enrolment.PlaceState;
import yanxun.training.enrolment.Result;
import yanxun.training.programme.Chronicle;

/** Closing a cohort, and setting a result right afterwards. */
@Component
@Transactional
public class Finishing {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final Weighing reckoning;
    private final NotingNoShows noShows;
    private final After after;

    Finishing(JdbcClient jdbc, Cohorts cohorts, Weighing reckoning, NotingNoShows noShows, After after) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.reckoning = reckoning;
        this.noShows = noShows;
        this.after = after;
    }

    private record Sessions(int held, int open) {}

    public void close(UUID id, String note, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        var sessions = jdbc.sql("select count(*) filter (where a.state = 'CLOSED') as held, count(*) filter (where a.state in ('DRAFT', 'PUBLISHED')) as open from training.session s join activity.activity_card a on a.id = s.activity_id where s.cohort_id = :id")
                .param("id", id).query(Sessions.class).single();
        var state = cohort.state().close(sessions.held(), sessions.open(), cohorts.count(id, PlaceState.PLACED), note);
        jdbc.sql("update training.cohort set state = :state, closed_by = :me, closed_at = :now, closing_note = :note, version = version + 1 where id = :id").param("state", state.name()).param("me", viewer.person().value())
                .param("now", after.now()).param("note", note.strip()).param("id", id).update();
        var outcome = reckoning.reckon(id);
        noShows.note(cohort, outcome.standings());
        after.closed(id, cohort.wall(), viewer, kept("{0} 人结业", cohorts.completed(id)));
    }

    /** A result set by hand stays, whatever the attendance says later. */
    void correct(UUID id, UUID person, String result, String reason, Viewer viewer) {
        var cohort = cohorts.claim(id, viewer);
        if (cohort.state() != CohortState.CLOSED) {
            throw new Rejected("结业以后才能更正结果;现在请改签到");
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明更正原因,会留在班级记录里");
        }
        var chosen = result.equals("COMPLETED") ? Result.COMPLETED : Result.ABSENT;
        var hours = jdbc.sql("select hours from training.cohort where id = :id").param("id", id).query(BigDecimal.class).single();
        var changed = jdbc.sql("update training.place set result = :result, hours = :hours, result_note = :reason, corrected = true where cohort_id = :id and person_id = :person and state = 'PLACED'").param("result", chosen.name())
                .param("hours", Attendance.hours(chosen, hours)).param("reason", reason.strip()).param("id", id).param("person", person).update();
        if (changed == 0) {
            throw new NotFound();
        }
        after.corrected(id, cohort.wall(), viewer, reason.strip());
    }

    /** Something behind a closed cohort is other than it was: attendance corrected, a task handed in late. */
    void renew(UUID id, UUID wall, String reason) {
        jdbc.sql("select 1 from training.cohort where id = :id for update").param("id", id).query(Integer.class).optional();
        if (reckoning.reckon(id).changed()) {
            after.renewed(id, wall, reason);
        }
    }

    /** Who hears of it. */
    @Component
    static class After {
        private final Chronicle happenings;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        After(Chronicle happenings, ApplicationEventPublisher events, Clock clock) {
            this.happenings = happenings;
            this.events = events;
            this.clock = clock;
        }

        void closed(UUID id, UUID wall, Viewer viewer, String detail) {
            happenings.note(id, wall, viewer, "结业", detail);
            events.publishEvent(new CohortSettled(id, wall, ""));
        }

        void corrected(UUID id, UUID wall, Viewer viewer, String reason) {
            happenings.note(id, wall, viewer, "更正结业结果", reason);
            events.publishEvent(new CohortSettled(id, wall, reason));
        }

        void renewed(UUID id, UUID wall, String reason) {
            happenings.note(id, wall, "重新核算结业结果", reason);
            events.publishEvent(new CohortSettled(id, wall, reason));
        }

        java.time.OffsetDateTime now() {
            return clock.instant().atOffset(ZoneOffset.UTC);
        }
    }
}
