package yanxun.activity.attendance;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.AttendanceCorrected;
import yanxun.activity.Life;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.Draft;
import yanxun.activity.schedule.Happenings;
import yanxun.activity.schedule.Pending;
import yanxun.activity.schedule.Seating;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.error.Rejected;

/** The host grants or refuses leave and make-ups; the person is told. */
@Component
@Transactional
public class Deciding {
    private final JdbcClient jdbc;
    private final Activities activities;
    private final CheckIns checkIns;
    private final Seating seating;
    private final Pending pending;
    private final Happenings happenings;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(JdbcClient jdbc, Activities activities, CheckIns checkIns, Seating seating, Pending pending, Happenings happenings, Inbox inbox, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.checkIns = checkIns;
        this.seating = seating;
        this.pending = pending;
        this.happenings = happenings;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /** @param reason why not; whoever asked is told */
    public void decide(ActivityId activity, UUID person, boolean granted, String reason, Viewer viewer) {
        if (!granted && reason.strip().codePointCount(0, reason.strip().length()) < 2) {
            throw new Rejected("请写明不同意的原因,至少两个字,会告诉申请人").beside("reason");
        }
        var draft = activities.claim(activity, viewer);
        if (decideLeave(activity, person, granted, viewer)) {
            happenings.note(activity.value(), viewer, granted ? "同意请假" : "未准假", noted(person, granted, reason));
            tell(draft, person, Matter.LEAVE, kept(granted ? "请假已批准:{0}" : "未准假:{0}", draft.title()), granted, reason, viewer);
            if (granted) {
                inbox.settle(Matter.INVITATION.of(activity), new PersonId(person));
                seating.fill(activity.value(), viewer);
            }
        } else if (decideMakeUp(draft, person, granted, viewer)) {
            happenings.note(activity.value(), viewer, granted ? "同意补签" : "补签没有通过", noted(person, granted, reason));
            tell(draft, person, Matter.MAKE_UP, kept(granted ? "补签已批准:{0}" : "补签没有通过:{0}", draft.title()), granted, reason, viewer);
        } else {
            throw new Rejected("这条申请已经处理过了");
        }
        pending.renew(activity.value());
    }

    private void tell(Draft draft, UUID person, Matter about, String title, boolean granted, String reason, Viewer viewer) {
        inbox.deliver(new Letter(draft.wall(), about.of(draft.id()), false, title, granted ? kept("{0}同意", viewer.name()) : kept("{0}不同意:{1}", viewer.name(), reason.strip()), "/activities/" + draft.id(), null).anew(), List.of(person));
    }

    private boolean decideLeave(ActivityId activity, UUID person, boolean granted, Viewer viewer) {
        return jdbc.sql("update activity.invitee set stance = :stance, decided_by = :me where activity_id = :id and person_id = :person and stance = 'LEAVE_ASKED'")
                .param("stance", granted ? "LEAVE_GRANTED" : "LEAVE_REFUSED").param("me", viewer.person().value()).param("id", activity.value()).param("person", person).update() > 0;
    }

    /** After closing, a make-up that is granted is a correction: the hours follow. */
    private boolean decideMakeUp(Draft draft, UUID person, boolean granted, Viewer viewer) {
        var decided = jdbc.sql("update activity.make_up set granted = :granted, decided_by = :me, decided_at = :now where activity_id = :id and person_id = :person and decided_at is null")
                .param("granted", granted).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", draft.id()).param("person", person).update() > 0;
        if (decided && granted) {
            checkIns.note(List.of(new Arrival(draft.id(), person, draft.unitId(), draft.startsAt() == null ? clock.instant() : draft.startsAt(), Arrival.Way.MAKE_UP, viewer.person().value())));
            if (draft.state() == Life.CLOSED) {
                events.publishEvent(new AttendanceCorrected(draft.id(), draft.wall(), kept("同意补签")));
            }
        }
        return decided;
    }

    private String noted(UUID person, boolean granted, String reason) {
        return granted ? name(person) : kept("{0}:{1}", name(person), reason.strip());
    }

    private String name(UUID person) {
        return jdbc.sql("select name from org.person_card where id = :id").param("id", person).query(String.class).optional().orElse("");
    }
}
