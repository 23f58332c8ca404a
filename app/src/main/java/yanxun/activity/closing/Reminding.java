package yanxun.activity.closing;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.Happenings;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** 催办: asking for what is still owed before closing. */
@Component
@Transactional
class Reminding {
    private static final int DAYS_LEFT = 3;

    private final JdbcClient jdbc;
    private final Activities activities;
    private final Happenings happenings;
    private final Inbox inbox;
    private final Clock clock;

    Reminding(JdbcClient jdbc, Activities activities, Happenings happenings, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.activities = activities;
        this.happenings = happenings;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Everybody who signed in and still owes a record or a reflection finds it in the inbox. */
    void remind(ActivityId activity, Viewer viewer) {
        var draft = activities.claim(activity, viewer);
        if (draft.state() != Life.PUBLISHED) {
            throw new Rejected("只有进行中的活动可以催交");
        }
        var owing = jdbc.sql("""
                select c.person_id from activity.check_in c join activity.activity a on a.id = c.activity_id where a.id = :id and (
                       (a.needs_record and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'RECORD'))
                    or (a.needs_reflection and not exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'REFLECTION')))
                """).param("id", activity.value()).query(UUID.class).list();
        if (!owing.isEmpty()) {
            inbox.deliver(new Letter(draft.wall(), Matter.OWING.of(activity), true, kept("请补交记录或反思:{0}", draft.title()), "举办人催交", "/activities/" + activity,
                    Times.day(clock.instant()).plusDays(DAYS_LEFT)), owing);
            happenings.note(activity.value(), viewer, "催交", kept("{0} 人", owing.size()));
        }
    }
}
