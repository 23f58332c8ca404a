package yanxun.observation.lesson;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds a lesson within somebody's sight. */
@Component
public class Lessons {
    private static final String FACTS = """
            select l.id, l.version, l.wall, l.unit_id, coalesce(u.name, '') as unit_name, l.teacher_id, l.teacher_name, l.stage, l.subject, l.class_name, l.topic, l.kind, l.origin, l.activity_id, l.on_date, l.period,
                   l.starts_at, l.room, l.confidential, l.released_at, l.cancelled_at, l.cancel_reason, l.feeds_dossier, l.created_by, l.merged_into, coalesce(l.teacher_id = :me, false) as mine,
            """ + Sight.ARRANGED + " as arranged, " + Sight.OBSERVES + " as observes, " + Sight.HEADED + " as headed," + """
             (select count(*) from observation.sheet s where s.lesson_id = l.id and s.withdrawn_at is null) as sheets
              from observation.lesson l left join org.unit_past_card u on u.id = l.unit_id and u.valid @> l.on_date where l.id = :id and
            """ + Sight.SEEN;

    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Lesson seen(UUID id, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql(FACTS)).param("id", id).query(Lesson.class).optional().orElseThrow(NotFound::new);
    }

    /** Locked until commit, for whoever may change it. */
    public Lesson arranged(UUID id, Viewer viewer) {
        jdbc.sql("select from observation.lesson where id = :id for update").param("id", id).query().listOfRows();
        var lesson = seen(id, viewer);
        if (!lesson.arranged()) {
            throw new NotFound();
        }
        return lesson;
    }
}
