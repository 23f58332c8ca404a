package yanxun.observation.debrief;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Lesson;
import yanxun.observation.lesson.Lessons;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds a lesson with what the viewer may do about telling it. */
@Component
class Debriefs {
    private static final String OF_OTHERS = "and (s.kind <> 'SELF' or l.kind = 'REFLECTIVE')";

    private final JdbcClient jdbc;
    private final Lessons lessons;

    Debriefs(JdbcClient jdbc, Lessons lessons) {
        this.jdbc = jdbc;
        this.lessons = lessons;
    }

    record Seen(Lesson lesson, Release release) {
        String url() {
            return lesson.url() + "/debrief";
        }

        /** What was agreed is for the teacher, who looks after the school, and those whose own sheet is in; a draft for those who write it. */
        boolean reads() {
            return release.mayWrite() || lesson.isReleased() && (lesson.mine() || lesson.headed() || release.handedIn());
        }
    }

    private record Facts(int sheets, int owing, boolean handedIn, boolean named) {}

    Seen seen(UUID id, Viewer viewer) {
        var lesson = lessons.seen(id, viewer);
        var facts = jdbc.sql("""
                select (select count(*) from observation.sheet s where s.lesson_id = l.id and s.withdrawn_at is null and s.kind <> 'PUPIL' %1$s) as sheets,
                       (select count(*) from observation.observer s where s.lesson_id = l.id and s.excused_at is null %1$s
                           and not exists (select from observation.sheet h where h.lesson_id = l.id and h.observer_id = s.person_id and h.withdrawn_at is null and h.kind <> 'PUPIL')) as owing,
                       exists (select from observation.sheet s where s.lesson_id = l.id and s.observer_id = :me and s.withdrawn_at is null and s.kind <> 'PUPIL') as handed_in,
                       exists (select from observation.observer s where s.lesson_id = l.id and s.person_id = :me and s.excused_at is null and s.assigned_by <> :me) as named
                  from observation.lesson l where l.id = :id
                """.formatted(OF_OTHERS)).param("id", id).param("me", viewer.person().value()).query(Facts.class).single();
        return new Seen(lesson, new Release(lesson.isCancelled(), lesson.isSecret(), lesson.isReleased(), lesson.kind().equals("REFLECTIVE"), lesson.mine(), lesson.arranged(), facts.handedIn(), facts.named(), facts.sheets(), facts.owing()));
    }

    /** Locked until commit, for whoever tells the teacher. */
    Seen written(UUID id, Viewer viewer) {
        jdbc.sql("select from observation.lesson where id = :id for update").param("id", id).query().listOfRows();
        var seen = seen(id, viewer);
        if (!seen.release().mayWrite()) {
            throw new NotFound();
        }
        return seen;
    }

    /** For the teacher of the lesson, once told. */
    Seen given(UUID id, Viewer viewer) {
        var seen = seen(id, viewer);
        if (!seen.lesson().mine() || !seen.lesson().isReleased()) {
            throw new NotFound();
        }
        return seen;
    }
}
