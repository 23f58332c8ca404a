package yanxun.activity.record;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.AttendanceCorrected;
import yanxun.activity.Life;
import yanxun.notice.Inbox;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** A participant's record and reflection. What comes after closing still counts: the hours are reckoned again. */
@Component
@Transactional
public class Writing {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Writing(JdbcClient jdbc, Inbox inbox, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /** The reminder has done its work once nothing is owed any more. */
    private void settleReminder(ActivityId activity, Viewer viewer) {
        var owing = jdbc.sql("select record or reflection from activity.owing_card where activity_id = :id and person_id = :me").param("id", activity.value())
                .param("me", viewer.person().value()).query(Boolean.class).optional().orElse(false);
        if (!owing) {
            inbox.settle(Matter.OWING.of(activity), viewer.person());
        }
    }

    record Session(UUID wall, Life state, boolean attended) {
        void check(String text) {
            if (state != Life.PUBLISHED && state != Life.CLOSED) {
                throw new Rejected("这项活动{0},不能写记录", t(state.displayName()));
            }
            if (!attended) {
                throw new Rejected("没有您的签到,不能写记录;如果到场但忘了签到,请先申请补签");
            }
            if (text.strip().length() < SHORTEST || text.length() > LONGEST) {
                throw new Rejected("请写 {0} 到 {1} 字", SHORTEST, LONGEST);
            }
        }
    }

    /** The same for many persons in one statement, each under the same rule: what was collected elsewhere is taken over. Nobody who did not sign in is written for. */
    public void takeOver(ActivityId activity, String kind, Map<UUID, String> texts) {
        var session = jdbc.sql("select wall, state, true as attended from activity.activity where id = :id").param("id", activity.value()).query(Session.class).optional().orElseThrow(NotFound::new);
        texts.values().forEach(session::check);
        var written = jdbc.sql("""
                insert into activity.record (activity_id, person_id, kind, walls, text, written_at, changed_at)
                select a.id, given.person_id, :kind, a.walls, given.text, :now, :now
                  from unnest(:persons::uuid[], :texts::text[]) as given(person_id, text)
                  join activity.activity a on a.id = :id
                  join activity.check_in c on c.activity_id = a.id and c.person_id = given.person_id
                """)
                .param("kind", kind).param("persons", texts.keySet().toArray(UUID[]::new)).param("texts", texts.values().toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", activity.value()).update();
        if (written != texts.size()) {
            throw new Rejected("有 {0} 人没有签到,不能写记录", texts.size() - written);
        }
    }

    void write(ActivityId activity, String kind, String text, int version, Viewer viewer) {
        var session = jdbc.sql("""
                select a.wall, a.state, exists (select from activity.check_in c where c.activity_id = a.id and c.person_id = :me) as attended
                  from activity.activity a join activity.invitee i on i.activity_id = a.id and i.person_id = :me where a.id = :id
                """).param("id", activity.value()).param("me", viewer.person().value()).query(Session.class).optional().orElseThrow(NotFound::new);
        session.check(text);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var written = jdbc.sql("""
                insert into activity.record (activity_id, person_id, kind, walls, text, written_at, changed_at)
                select id, :me, :kind, walls, :text, :now, :now from activity.activity where id = :id
                on conflict (activity_id, person_id, kind) do update set text = excluded.text, changed_at = excluded.changed_at, version = record.version + 1
                 where record.version = :version
                """)
                .param("me", viewer.person().value()).param("kind", kind).param("text", text.strip()).param("now", now).param("id", activity.value()).param("version", version).update();
        if (written == 0) {
            throw new Stale();
        }
        settleReminder(activity, viewer);
        if (session.state() == Life.CLOSED) {
            events.publishEvent(new AttendanceCorrected(activity.value(), session.wall(), kept(kind.equals("RECORD") ? "补交记录" : "补交反思")));
        }
    }
}
