package yanxun.activity.closing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityClosed;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.Happenings;
import yanxun.platform.access.Viewer;

/** The three checks 三查 and the end. */
@Component
@Transactional
public class Closing {
    private final JdbcClient jdbc;
    private final Activities activities;
    private final Happenings happenings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(JdbcClient jdbc, Activities activities, Happenings happenings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.happenings = happenings;
        this.events = events;
        this.clock = clock;
    }

    public void close(ActivityId activity, String note, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        var state = draft.state().close(checks(activity.value(), note), clock.instant());
        jdbc.sql("update activity.activity set state = :state, closed_by = :me, closed_at = :now, closing_note = :note, version = version + 1 where id = :id")
                .param("state", state.name()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("note", note.strip()).param("id", activity.value()).update();
        happenings.note(activity.value(), viewer, "办结", note.strip());
        events.publishEvent(new ActivityClosed(activity.value(), draft.wall()));
    }

    private Life.Checks checks(UUID activity, String note) {
        record Row(java.time.@org.jspecify.annotations.Nullable Instant endsAt, int attended, int undecided, boolean minutes, int owing) {}
        var row = jdbc.sql("""
                select a.ends_at,
                       (select count(*) from activity.check_in c where c.activity_id = a.id) as attended,
                       (select count(*) from activity.invitee i where i.activity_id = a.id and i.stance = 'LEAVE_ASKED')
                         + (select count(*) from activity.make_up m where m.activity_id = a.id and m.decided_at is null) as undecided,
                       a.summary <> '' or exists (select from activity.material m where m.activity_id = a.id and m.kind = 'MINUTES' and m.removed_at is null) as minutes,
                       (select count(*) from activity.check_in c where c.activity_id = a.id and (
                           (a.needs_record and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'RECORD'))
                        or (a.needs_reflection and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'REFLECTION')))) as owing
                  from activity.activity a where a.id = :id
                """).param("id", activity).query(Row.class).single();
        return new Life.Checks(row.endsAt() == null ? java.time.Instant.MAX : row.endsAt(), row.attended(), row.undecided(), row.minutes(), row.owing(), note.strip());
    }
}
