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
import yanxun.notice.Inbox;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** The invited person answers: enrol, withdraw, ask for leave, sign out, ask for a make-up. */
@Component
@Transactional
public class Answering {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Clock clock;

    Answering(JdbcClient jdbc, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** An activity as an invited person meets it, the row locked: two people cannot take the last seat. */
    record Invitation(Life state, boolean enrolling, @Nullable Integer capacity, Instant startsAt, Instant endsAt, String stance, boolean checkedIn, int seated) {
        String enrol(Instant now) {
            open(now);
            if (!enrolling || stance.equals("ENROLLED") || stance.equals("WAITING")) {
                throw new Rejected(enrolling ? "您已经报名了" : "这项活动不需要报名,请按时参加");
            }
            return capacity != null && seated >= capacity ? "WAITING" : "ENROLLED";
        }

        void leave(Instant now, String reason) {
            open(now);
            if (reason.isBlank()) {
                throw new Rejected("请写明请假原因");
            }
            if (checkedIn) {
                throw new Rejected("您已经签到,不需要请假");
            }
            if (stance.startsWith("LEAVE")) {
                throw new Rejected("您已经请过假了,请等举办人处理");
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
        stand(activity, viewer, claim(activity, viewer).enrol(clock.instant()), "");
        inbox.settle("invitation:" + activity, viewer.person());
    }

    /** Gives the seat back; the first in the queue moves up. */
    void withdraw(ActivityId activity, Viewer viewer) {
        var invitation = claim(activity, viewer);
        invitation.open(clock.instant());
        stand(activity, viewer, "DECLINED", "");
        if (invitation.stance().equals("ENROLLED")) {
            jdbc.sql("""
                    update activity.invitee set stance = 'ENROLLED', since = :now where activity_id = :id and person_id = (
                        select person_id from activity.invitee where activity_id = :id and stance = 'WAITING' order by since limit 1)
                    """).param("now", now()).param("id", activity.value()).update();
        }
        inbox.settle("invitation:" + activity, viewer.person());
    }

    public void askLeave(ActivityId activity, String reason, Viewer viewer) {
        claim(activity, viewer).leave(clock.instant(), reason);
        stand(activity, viewer, "LEAVE_ASKED", reason.strip());
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
    }

    void signOut(ActivityId activity, Viewer viewer) {
        var noted = jdbc.sql("update activity.check_in set out_at = coalesce(out_at, :now) where activity_id = :id and person_id = :me")
                .param("now", now()).param("id", activity.value()).param("me", viewer.person().value()).update();
        if (noted == 0) {
            throw new Rejected("您还没有签到,不能签退");
        }
    }

    private void stand(ActivityId activity, Viewer viewer, String stance, String reason) {
        jdbc.sql("update activity.invitee set stance = :stance, reason = :reason, since = :now where activity_id = :id and person_id = :me")
                .param("stance", stance).param("reason", reason).param("now", now()).param("id", activity.value()).param("me", viewer.person().value()).update();
    }

    private Invitation claim(ActivityId activity, Viewer viewer) {
        UUID me = viewer.person().value();
        jdbc.sql("select id from activity.activity where id = :id for update").param("id", activity.value()).query(UUID.class).optional().orElseThrow(NotFound::new);
        return jdbc.sql("""
                select a.state, a.enrolling, a.capacity, a.starts_at, a.ends_at, i.stance,
                       exists (select from activity.check_in c where c.activity_id = a.id and c.person_id = :me) as checked_in,
                       (select count(*) from activity.invitee s where s.activity_id = a.id and s.stance = 'ENROLLED') as seated
                  from activity.activity a join activity.invitee i on i.activity_id = a.id and i.person_id = :me
                 where a.id = :id and a.state <> 'DRAFT'
                """).param("id", activity.value()).param("me", me).query(Invitation.class).optional().orElseThrow(NotFound::new);
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
