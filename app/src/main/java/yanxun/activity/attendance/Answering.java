package yanxun.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.activity.schedule.Pending;
import yanxun.activity.schedule.Seating;
import yanxun.notice.Inbox;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** The invited person answers: enrol, withdraw, ask for leave, sign out, ask for a make-up. */
@Component
@Transactional
public class Answering {
    private final JdbcClient jdbc;
    private final Seating seating;
    private final Pending pending;
    private final Inbox inbox;
    private final Clock clock;

    Answering(JdbcClient jdbc, Seating seating, Pending pending, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.seating = seating;
        this.pending = pending;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** An activity as an invited person meets it, the row locked: two people cannot take the last seat. */
    record Invitation(Life state, boolean enrolling, Instant startsAt, Instant endsAt, String stance, @Nullable String formerly, boolean checkedIn) {
        String enrol(Instant now, boolean free) {
            open(now);
            if (!enrolling || stance.equals("ENROLLED") || stance.equals("WAITING")) {
                throw new Rejected(enrolling ? "您已经报名了" : "这项活动不需要报名,请按时参加");
            }
            return free ? "ENROLLED" : "WAITING";
        }

        /** Before it begins; where it lasts for days, until it ends. A request that waits may be written anew. */
        void leave(Instant now, String reason) {
            going(now);
            if (reason.isBlank()) {
                throw new Rejected("请写明请假原因").beside("reason");
            }
            if (checkedIn && !lastsForDays()) {
                throw new Rejected("您已经签到,不需要请假");
            }
            if (stance.equals("WAITING")) {
                throw new Rejected("您还在候补,不需要请假;不参加请取消报名");
            }
            if (stance.equals("LEAVE_GRANTED")) {
                throw new Rejected("您已经准假了");
            }
        }

        /** Where one stands without the leave; a seat given away in the meantime is gone. */
        String comeBack(Instant now, boolean free) {
            going(now);
            if (!stance.equals("LEAVE_ASKED") && !stance.equals("LEAVE_GRANTED")) {
                throw new Rejected("没有可以撤回的请假");
            }
            var before = formerly == null ? enrolling ? "INVITED" : "EXPECTED" : formerly;
            return before.equals("ENROLLED") && stance.equals("LEAVE_GRANTED") && !free ? "WAITING" : before;
        }

        private boolean lastsForDays() {
            return Times.day(startsAt).isBefore(Times.day(endsAt));
        }

        private void going(Instant now) {
            if (state != Life.PUBLISHED || now.isAfter(lastsForDays() ? endsAt : startsAt)) {
                throw new Rejected("活动已经开始或不在发布状态,不能再改");
            }
        }

        void makeUp(Instant now, String reason) {
            if (state != Life.PUBLISHED || now.isBefore(startsAt)) {
                throw new Rejected(state == Life.CLOSED ? "活动已办结;如确有遗漏,请联系举办人更正" : "活动还没有开始,不需要补签");
            }
            if (checkedIn) {
                throw new Rejected("您已经签到了");
            }
            if (reason.isBlank()) {
                throw new Rejected("请写明没有签到的原因,例如手机没电");
            }
        }

        void open(Instant now) {
            if (state != Life.PUBLISHED || now.isAfter(startsAt)) {
                throw new Rejected("活动已经开始或不在发布状态,不能再改");
            }
        }
    }

    public void enrol(ActivityId activity, Viewer viewer) {
        var invitation = claim(activity, viewer);
        stand(activity, viewer, invitation.enrol(clock.instant(), isFree(activity, viewer)), "");
        settle(activity, viewer);
    }

    /** Gives the seat back; the first in the queue moves up. */
    void withdraw(ActivityId activity, Viewer viewer) {
        var invitation = claim(activity, viewer);
        invitation.open(clock.instant());
        stand(activity, viewer, "DECLINED", "");
        seating.fill(activity.value(), viewer);
        settle(activity, viewer);
    }

    public void askLeave(ActivityId activity, String reason, Viewer viewer) {
        claim(activity, viewer).leave(clock.instant(), reason);
        jdbc.sql("""
                update activity.invitee set stance = 'LEAVE_ASKED', reason = :reason, decided_by = null, formerly = case when stance like 'LEAVE%' then formerly else stance end
                 where activity_id = :id and person_id = :me
                """).param("reason", reason.strip()).param("id", activity.value()).param("me", viewer.person().value()).update();
        pending.renew(activity.value());
    }

    /** One comes after all. */
    void takeLeaveBack(ActivityId activity, Viewer viewer) {
        var invitation = claim(activity, viewer);
        var stance = invitation.comeBack(clock.instant(), isFree(activity, viewer));
        jdbc.sql("""
                update activity.invitee set stance = :stance, reason = '', decided_by = null, formerly = null, since = case when :stance = 'WAITING' and formerly = 'ENROLLED' then :now else since end
                 where activity_id = :id and person_id = :me
                """).param("stance", stance).param("now", now()).param("id", activity.value()).param("me", viewer.person().value()).update();
        inbox.settle(Matter.LEAVE.of(activity), viewer.person());
        pending.renew(activity.value());
        seating.fill(activity.value(), viewer);
    }

    private boolean isFree(ActivityId activity, Viewer viewer) {
        return seating.of(activity.value(), viewer).isFreeForNewcomers();
    }

    private void settle(ActivityId activity, Viewer viewer) {
        inbox.settle(Matter.INVITATION.of(activity), viewer.person());
        inbox.settle(Matter.PROMOTED.of(activity), viewer.person());
        pending.renew(activity.value());
    }

    public void askMakeUp(ActivityId activity, String reason, Viewer viewer) {
        claim(activity, viewer).makeUp(clock.instant(), reason);
        var fresh = jdbc.sql("""
                insert into activity.make_up (activity_id, person_id, walls, reason, asked_at) select id, :me, walls, :reason, :now from activity.activity where id = :id
                on conflict do nothing
                """).param("me", viewer.person().value()).param("reason", reason.strip()).param("now", now()).param("id", activity.value()).update();
        if (fresh == 0) {
            throw new Rejected("您已经申请过补签,请等举办人处理");
        }
        pending.renew(activity.value());
    }

    void signOut(ActivityId activity, Viewer viewer) {
        var noted = jdbc.sql("update activity.check_in set out_at = coalesce(out_at, :now) where activity_id = :id and person_id = :me")
                .param("now", now()).param("id", activity.value()).param("me", viewer.person().value()).update();
        if (noted == 0 && !jdbc.sql("select exists (select from activity.activity where id = :id)").param("id", activity.value()).query(Boolean.class).single()) {
            throw new NotFound();
        } else if (noted == 0) {
            throw new Rejected("您还没有签到,不能签退");
        }
    }

    private void stand(ActivityId activity, Viewer viewer, String stance, String reason) {
        jdbc.sql("update activity.invitee set stance = :stance, reason = :reason, formerly = null, since = :now where activity_id = :id and person_id = :me")
                .param("stance", stance).param("reason", reason).param("now", now()).param("id", activity.value()).param("me", viewer.person().value()).update();
    }

    private Invitation claim(ActivityId activity, Viewer viewer) {
        UUID me = viewer.person().value();
        jdbc.sql("select id from activity.activity where id = :id for update").param("id", activity.value()).query(UUID.class).optional().orElseThrow(NotFound::new);
        return jdbc.sql("""
                select a.state, a.enrolling, a.starts_at, a.ends_at, i.stance, i.formerly, exists (select from activity.check_in c where c.activity_id = a.id and c.person_id = :me) as checked_in
                  from activity.activity a join activity.invitee i on i.activity_id = a.id and i.person_id = :me
                 where a.id = :id and a.state <> 'DRAFT'
                """).param("id", activity.value()).param("me", me).query(Invitation.class).optional().orElseThrow(NotFound::new);
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
