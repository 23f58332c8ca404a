package yanxun.training.programme;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;

/** What happened to a programme, cohort or season: told on its page, and noted in the audit trail. */
@Component
public class Chronicle {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public record Line(Instant at, String name, String what, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    public void note(UUID subject, UUID wall, Viewer viewer, String what, String detail) {
        write(subject, wall, viewer.person().value(), viewer.name(), what, detail);
        audit.note(viewer, what, "training:" + subject, detail);
    }

    /** For what the program did by itself. */
    public void note(UUID subject, UUID wall, String what, String detail) {
        write(subject, wall, null, "系统", what, detail);
    }

    private void write(UUID subject, UUID wall, @Nullable UUID person, String name, String what, String detail) {
        jdbc.sql("insert into training.happening (id, subject_id, wall, at, person_id, name, what, detail) values (:id, :subject, :wall, :at, :person, :name, :what, :detail)")
                .param("id", Id.next()).param("subject", subject).param("wall", wall).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("person", person, Types.OTHER)
                .param("name", name).param("what", what).param("detail", detail).update();
    }

    public List<Line> of(UUID subject) {
        return jdbc.sql("select at, name, what, detail from training.happening where subject_id = :id order by at desc, id desc limit 40").param("id", subject).query(Line.class).list();
    }
}
