package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.kept;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityClosed;
import yanxun.activity.ActivityPublished;
import yanxun.activity.Life;
import yanxun.notice.Announcement;
import yanxun.notice.Groups;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.data.PersonId;
import yanxun.platform.time.Times;

/** Puts notices into inboxes once they are out. */
@Component
class Announcing {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Groups groups;
    private final Roster roster;

    Announcing(JdbcClient jdbc, Inbox inbox, Groups groups, Roster roster) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.groups = groups;
        this.roster = roster;
    }

    static String invitation(UUID activity) {
        return Matter.INVITATION.of(activity);
    }

    /** @param inSeries whoever runs the series tells its people */
    record Facts(int version, boolean inSeries, UUID wall, UUID unitId, Life state, String title, Instant startsAt, Instant endsAt, String place, boolean enrolling, String cancelReason) {
        String when() {
            return Times.spanShown(startsAt, endsAt) + " " + place;
        }
    }

    @ApplicationModuleListener
    void on(ActivityPublished published) {
        tell(published.activity());
    }

    /** The invitation says what holds now, and whoever is on the list hears what it was before. */
    @ApplicationModuleListener
    void on(Changes.ActivityChanged changed) {
        var facts = facts(changed.activity());
        if (facts.state() != Life.PUBLISHED) {
            return;
        }
        tell(changed.activity());
        part(changed.activity(), facts);
        if (!changed.what().isEmpty()) {
            var letter = new Letter(facts.wall(), Matter.ACTIVITY_CHANGED.of(changed.activity()), false, kept("活动有变:{0}", facts.title()), changed.what(), "/activities/" + changed.activity(), null);
            inbox.deliver(letter.urgentOn(Times.day(facts.startsAt())).anew(), roster.persons(changed.activity()));
            groups.announce(new Announcement(facts.wall(), Matter.ACTIVITY_CHANGED.of(changed.activity()) + ":" + facts.version(), kept("活动有变:{0}", facts.title()), changed.what(), "/activities/" + changed.activity()), List.of(facts.unitId()));
        }
        if (changed.newLeader() != null) {
            inbox.deliver(new Letter(facts.wall(), Matter.LEADING.of(changed.activity()), false, kept("由您负责:{0}", facts.title()), facts.when(), "/activities/" + changed.activity(), null).anew(), List.of(changed.newLeader()));
        }
    }

    /** Those added are invited; those taken off need not come. */
    @ApplicationModuleListener
    void on(Inviting.RosterSettled settled) {
        tell(settled.activity());
        part(settled.activity(), facts(settled.activity()));
    }

    private void part(UUID activity, Facts facts) {
        var gone = jdbc.sql("""
                select r.person_id from notice.receipt_card r where r.source = :source and r.done_at is null
                   and not exists (select from activity.invitee i where i.activity_id = :id and i.person_id = r.person_id)
                """).param("source", invitation(activity)).param("id", activity).query(UUID.class).list();
        gone.forEach(person -> inbox.settle(invitation(activity), new PersonId(person)));
        inbox.deliver(new Letter(facts.wall(), Matter.UNINVITED.of(activity), false, kept("不用参加了:{0}", facts.title()), "举办人调整了邀请名单", "/activities/" + activity, null).urgentOn(Times.day(facts.startsAt())).anew(), gone);
    }

    @ApplicationModuleListener
    void on(Publishing.ActivityCancelled cancelled) {
        var facts = facts(cancelled.activity());
        inbox.settleAll(invitation(cancelled.activity()));
        inbox.settleAll(Matter.ASKED.of(cancelled.activity()));
        inbox.settleAll(Matter.ACTIVITY_CHANGED.of(cancelled.activity()));
        inbox.settleAll(Matter.PROMOTED.of(cancelled.activity()));
        groups.announce(new Announcement(facts.wall(), Matter.ACTIVITY_CANCELLED.of(cancelled.activity()), kept("活动取消:{0}", facts.title()), kept("原因:{0}", facts.cancelReason()), "/activities/" + cancelled.activity()), List.of(facts.unitId()));
        inbox.deliver(new Letter(facts.wall(), Matter.ACTIVITY_CANCELLED.of(cancelled.activity()), false, kept("活动取消:{0}", facts.title()), kept("原因:{0}", facts.cancelReason()),
                "/activities/" + cancelled.activity(), null).urgentOn(Times.day(facts.startsAt())), roster.persons(cancelled.activity()));
    }

    /** Nobody is asked to come to what is over. */
    @ApplicationModuleListener
    void on(ActivityClosed closed) {
        inbox.settleAll(invitation(closed.activity()));
        inbox.settleAll(Matter.ASKED.of(closed.activity()));
    }

    private void tell(UUID activity) {
        var facts = facts(activity);
        if (facts.inSeries()) {
            return;
        }
        var what = kept(facts.enrolling() ? "请报名:{0}" : "请参加:{0}", facts.title());
        inbox.deliver(new Letter(facts.wall(), invitation(activity), true, what, facts.when(),
                "/activities/" + activity, Times.day(facts.startsAt())), roster.persons(activity));
        groups.announce(new Announcement(facts.wall(), invitation(activity), kept("活动通知:{0}", facts.title()), facts.when(), "/activities/" + activity), List.of(facts.unitId()));
        if (!facts.state().isOpen()) {
            inbox.settleAll(invitation(activity));
        }
    }

    /** Held still until told: should it be over by now, or be over in a moment, nothing is left waiting. */
    private Facts facts(UUID activity) {
        return jdbc.sql("select version, series_link is not null as in_series, wall, unit_id, state, title, coalesce(starts_at, created_at) as starts_at, coalesce(ends_at, created_at) as ends_at, place, enrolling, cancel_reason from activity.activity where id = :id for share")
                .param("id", activity).query(Facts.class).single();
    }
}
