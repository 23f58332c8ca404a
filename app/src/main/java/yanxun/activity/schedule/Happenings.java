package yanxun.activity.schedule;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;

/** What happened to an activity: told on its page, and noted in the audit trail. */
@Component
public class Happenings {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Happenings(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public void note(UUID activity, Viewer viewer, String what, String detail) {
        jdbc.sql("""
                insert into activity.happening (id, activity_id, walls, at, person_id, name, what, detail)
                select :id, id, walls, :at, :person, :name, :what, :detail from activity.activity where id = :activity
                """)
                .param("id", Id.next()).param("activity", activity).param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", viewer.person().value()).param("name", viewer.name()).param("what", what).param("detail", detail).update();
        audit.note(viewer, what, "activity:" + activity, detail);
    }
}
