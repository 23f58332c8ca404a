package yanxun.activity.undertaking;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;

/** What happened to a community activity: told on its page, and noted in the audit trail. */
@Component
public class Passages {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Passages(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public void note(UUID undertaking, Viewer viewer, String what, String detail) {
        move(undertaking, viewer, what, null, null, detail);
    }

    void move(UUID undertaking, Viewer viewer, String what, @Nullable Phase from, @Nullable Phase to, String detail) {
        jdbc.sql("""
                insert into activity.passage (id, undertaking_id, walls, at, person_id, name, what, from_phase, to_phase, detail)
                select :id, id, walls, :at, :person, :name, :what, :from, :to, :detail from activity.undertaking where id = :undertaking
                """)
                .param("id", Id.next()).param("undertaking", undertaking).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("person", viewer.person().value()).param("name", viewer.name())
                .param("what", what).param("from", from == null ? null : from.name(), Types.VARCHAR).param("to", to == null ? null : to.name(), Types.VARCHAR).param("detail", detail).update();
        audit.note(viewer, what, "undertaking:" + undertaking, detail);
    }
}
