package yanxun.activity.schedule;

import static yanxun.platform.i18n.Text.kept;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.Life;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.time.Times;

/** What waits for the host of an activity: one live line with today's number, gone when all is decided. */
@Component
public class Pending {
    private final JdbcClient jdbc;
    private final Inbox inbox;

    Pending(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    private record Requests(UUID wall, String title, Life state, @Nullable Instant startsAt, @Nullable UUID leaderId, UUID createdBy, int leave, int makeUps) {
        List<UUID> desk() {
            return Stream.of(leaderId, createdBy).filter(Objects::nonNull).distinct().toList();
        }
    }

    /** To be called when a request has come or has been decided, and when others are to decide. */
    public void renew(UUID activity) {
        var requests = jdbc.sql("""
                select wall, title, state, starts_at, leader_id, created_by, (select count(*) from activity.invitee i where i.activity_id = a.id and i.stance = 'LEAVE_ASKED') as leave,
                       (select count(*) from activity.make_up m where m.activity_id = a.id and m.decided_at is null) as make_ups
                  from activity.activity a where a.id = :id
                """).param("id", activity).query(Requests.class).single();
        var source = Matter.ASKED.of(activity);
        inbox.settleAll(source);
        if (requests.leave() + requests.makeUps() > 0 && requests.state() != Life.CANCELLED) {
            inbox.deliver(new Letter(requests.wall(), source, true, kept("待批请假、补签:{0}", requests.title()), kept("请假 {0} 人,补签 {1} 人", requests.leave(), requests.makeUps()),
                    "/activities/" + activity + "/roster?show=undecided", requests.startsAt() == null ? null : Times.day(requests.startsAt())).anew(), requests.desk());
        }
    }
}
