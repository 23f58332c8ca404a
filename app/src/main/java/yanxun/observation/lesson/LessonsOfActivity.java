package yanxun.observation.lesson;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ObservedLessons;
import yanxun.platform.access.Viewer;

/** The lessons an activity's page leads to. */
@Component
class LessonsOfActivity implements ObservedLessons {
    private final JdbcClient jdbc;

    LessonsOfActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, String teacherName, String subject, String className, boolean recorded, boolean released) {
        Observed told() {
            return new Observed(id, t("{0} · {1} · {2}", teacherName, t(subject), className), released ? "已反馈" : recorded ? "已听" : "待听", released ? "good" : recorded ? "warn" : "info");
        }
    }

    @Override
    public List<Observed> at(UUID activity, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("""
                select l.id, l.teacher_name, l.subject, l.class_name, exists (select from observation.sheet s where s.lesson_id = l.id and s.withdrawn_at is null) as recorded, l.released_at is not null as released
                  from observation.lesson l where l.activity_id = :activity and l.cancelled_at is null and
                """ + Sight.SEEN + " order by l.on_date, l.period nulls last, l.id limit 40")).param("activity", activity).query(Row.class).list().stream().map(Row::told).toList();
    }
}
