package yanxun.observation.lesson;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** Saying who it was that gave a lesson, where only a name was typed in the classroom. */
@Component
@Transactional
class Identifying {
    private final JdbcClient jdbc;
    private final Lessons lessons;
    private final Persons persons;
    private final Happenings happenings;
    private final Naming naming;

    Identifying(JdbcClient jdbc, Lessons lessons, Persons persons, Happenings happenings, Naming naming) {
        this.jdbc = jdbc;
        this.lessons = lessons;
        this.persons = persons;
        this.happenings = happenings;
        this.naming = naming;
    }

    /** The school stays the one the lesson was given in. */
    void identify(UUID id, String word, Viewer viewer) {
        var lesson = lessons.arranged(id, viewer);
        if (lesson.teacherId() != null) {
            throw new Rejected("这节课已经写明是哪位老师");
        }
        var teacher = persons.teacher(word, viewer);
        if (jdbc.sql("select exists (select from observation.sheet where lesson_id = :id and observer_id = :person and withdrawn_at is null and kind <> 'PUPIL')").param("id", id).param("person", teacher.id()).query(Boolean.class).single()) {
            throw new Rejected("{0} 交了这节课的听课记录,不会是上课教师", teacher.name());
        }
        jdbc.sql("update observation.lesson set teacher_id = :teacher, teacher_name = :name, stage = case when stage = '' then :stage else stage end, version = version + 1 where id = :id").param("teacher", teacher.id())
                .param("name", teacher.name()).param("stage", teacher.stage()).param("id", id).update();
        happenings.note(id, lesson.wall(), viewer, "写明上课教师", teacher.name());
        naming.tell(lessons.seen(id, viewer));
    }
}
