package yanxun.observation.lesson;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;

/** What happened to a lesson, for those who see it, and in the audit trail. */
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

    public record Line(Instant at, String name, String what, String detail) {
        public String when() {
            return Times.minute(at);
        }
    }

    public void note(UUID lesson, UUID wall, Viewer viewer, String what, String detail) {
        jdbc.sql("insert into observation.happening (id, lesson_id, wall, at, person_id, name, what, detail) values (:id, :lesson, :wall, :at, :person, :name, :what, :detail)")
                .param("id", Id.next()).param("lesson", lesson).param("wall", wall).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("person", viewer.person().value())
                .param("name", viewer.name()).param("what", what).param("detail", detail).update();
        audit.note(viewer, what, "lesson:" + lesson, detail);
    }

    public List<Line> of(UUID lesson) {
        return jdbc.sql("select at, name, what, detail from observation.happening where lesson_id = :id order by at desc, id desc limit 60").param("id", lesson).query(Line.class).list();
    }
}
