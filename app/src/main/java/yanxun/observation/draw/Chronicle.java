package yanxun.observation.draw;

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

/** What happened to a draw, in its log and in the audit trail. */
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

    void note(Viewer viewer, String what, UUID draw, UUID wall, String detail) {
        jdbc.sql("insert into observation.draw_happening (id, draw_id, wall, at, person_id, name, what, detail) values (:id, :draw, :wall, :at, :person, :name, :what, :detail)").param("id", Id.next()).param("draw", draw).param("wall", wall)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("person", viewer.person().value()).param("name", viewer.name()).param("what", what).param("detail", detail).update();
        audit.note(viewer, what, "draw:" + draw, detail);
    }

    List<Line> of(UUID draw) {
        return jdbc.sql("select at, name, what, detail from observation.draw_happening where draw_id = :id order by at desc, id desc limit 100").param("id", draw).query(Line.class).list();
    }
}
