package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.ActivityPublished;
import yanxun.activity.Life;
import yanxun.platform.access.Viewer;

/** Sending the notice out, and calling an activity off. */
@Component
@Transactional
public class Publishing {
    private final JdbcClient jdbc;
    private final Activities activities;
    private final Roster roster;
    private final Happenings happenings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(JdbcClient jdbc, Activities activities, Roster roster, Happenings happenings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.roster = roster;
        this.happenings = happenings;
        this.events = events;
        this.clock = clock;
    }

    public void publish(ActivityId activity, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        var state = check(draft);
        jdbc.sql("update activity.activity set state = :state, published_by = :me, published_at = :now, version = version + 1 where id = :id")
                .param("state", state.name()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", activity.value()).update();
        roster.settle(activity.value());
        happenings.note(activity.value(), viewer, "发布", kept("{0} 人", roster.persons(activity.value()).size()));
        events.publishEvent(new ActivityPublished(activity.value(), draft.wall()));
    }

    /** Refuses what lacks something; answers the state it comes to. */
    public Life check(Draft draft) {
        return draft.state().publish(draft.fixings(roster.addressed(draft.id())));
    }

    public void cancel(ActivityId activity, String reason, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        var attended = activities.count("select count(*) from activity.check_in where activity_id = :id", activity.value());
        var state = draft.state().cancel(attended, reason);
        jdbc.sql("update activity.activity set state = :state, cancelled_by = :me, cancelled_at = :now, cancel_reason = :reason, version = version + 1 where id = :id")
                .param("state", state.name()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason.strip()).param("id", activity.value()).update();
        happenings.note(activity.value(), viewer, "取消", reason.strip());
        events.publishEvent(new ActivityCancelled(activity.value(), draft.wall()));
    }

    /** Stays within the slice: the invited are told. */
    record ActivityCancelled(java.util.UUID activity, java.util.UUID wall) {}
}
