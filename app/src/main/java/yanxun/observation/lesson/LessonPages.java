package yanxun.observation.lesson;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.rubric.Instruments;

/** A lesson's page and its form. */
@Component
class LessonPages {
    private final JdbcClient jdbc;
    private final Lessons lessons;
    private final Instruments instruments;
    private final Happenings happenings;
    private final Merging merging;
    private final Clock clock;

    LessonPages(JdbcClient jdbc, Lessons lessons, Instruments instruments, Happenings happenings, Merging merging, Clock clock) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.instruments = instruments;
        this.happenings = happenings;
        this.merging = merging;
        this.clock = clock;
    }

    LessonPage page(UUID id, Viewer viewer) {
        var lesson = lessons.seen(id, viewer);
        return new LessonPage(lesson, observers(lesson, viewer), lesson.arranged() && !lesson.isCancelled() ? choices(viewer) : Map.of(), happenings.of(id), merging.twins(lesson, viewer), viewer.person().value(), Times.day(clock.instant()));
    }

    private List<LessonPage.Observer> observers(Lesson lesson, Viewer viewer) {
        return jdbc.sql("""
                select o.person_id as id, coalesce(p.name, '') as name, coalesce(u.name, '') as unit_name, o.kind, o.excused_at is not null as excused, o.excuse, s.id as sheet_id, s.total, s.band, s.received_at, s.doubt, s.cleared_at is not null as cleared
                  from observation.observer o left join org.person_card p on p.id = o.person_id left join org.unit_card u on u.id = p.unit_id
                  left join observation.sheet s on s.lesson_id = o.lesson_id and s.observer_id = o.person_id and s.withdrawn_at is null and s.kind <> 'PUPIL'
                 where o.lesson_id = :id order by o.excused_at nulls first, o.kind, p.name collate "zh-Hans-x-icu"
                """).param("id", lesson.id()).query(LessonPage.Observer.class).list();
    }

    LessonFormPage form(LessonForm form, boolean fresh, Map<String, String> errors, @Nullable Rejected refusal, Viewer viewer) {
        return new LessonFormPage(form, fresh, viewer.may(Permission.OVERSEE_LESSONS), fresh ? choices(viewer) : Map.of(), errors, refusal == null ? null : t(refusal));
    }

    LessonFormPage filled(Lesson lesson, Viewer viewer) {
        if (!lesson.arranged() || !lesson.isOpen()) {
            throw new NotFound();
        }
        var number = jdbc.sql("select number from org.person_card where id = :id limit 1").param("id", lesson.teacherId(), java.sql.Types.OTHER).query(String.class).optional().orElse(lesson.teacherName());
        return form(LessonForm.of(lesson, number), false, Map.of(), null, viewer);
    }

    private Map<String, String> choices(Viewer viewer) {
        var choices = new LinkedHashMap<String, String>();
        instruments.usable(viewer).forEach(edition -> choices.put(edition.id().toString(), t("{0}(第 {1} 版)", edition.title(), edition.number()) + " · " + edition.unitName()));
        return choices;
    }
}
