package yanxun.observation.debrief;

import static yanxun.observation.debrief.DebriefForm.text;
import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.observation.lesson.Happenings;
import yanxun.observation.lesson.Lesson;
import yanxun.observation.lesson.Persons;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Writing down what came of a lesson, and telling it: from then on the teacher sees what was recorded, and nothing recorded changes. */
@Component
@Transactional
public class Telling {
    private final JdbcClient jdbc;
    private final Debriefs debriefs;
    private final Persons persons;
    private final Happenings happenings;
    private final Inbox inbox;
    private final StepLetters letters;
    private final Clock clock;

    Telling(JdbcClient jdbc, Debriefs debriefs, Persons persons, Happenings happenings, Inbox inbox, StepLetters letters, Clock clock) {
        this.jdbc = jdbc;
        this.debriefs = debriefs;
        this.persons = persons;
        this.happenings = happenings;
        this.inbox = inbox;
        this.letters = letters;
        this.clock = clock;
    }

    public void write(UUID id, DebriefForm form, Viewer viewer) {
        var seen = debriefs.written(id, viewer);
        if (seen.lesson().isReleased()) {
            throw new Rejected("已经反馈给老师,写好的不能再改;要补充请写在答复里");
        } else if (form.isShared()) {
            seen.release().check(text(form.reason()));
        }
        save(seen.lesson(), form, viewer);
        if (form.isShared()) {
            share(seen.lesson(), text(form.reason()), viewer);
        }
    }

    private void save(Lesson lesson, DebriefForm form, Viewer viewer) {
        var attended = new LinkedHashSet<>(form.attended() == null ? List.of() : form.attended());
        persons.colleagues(text(form.others())).forEach(person -> attended.add(person.id()));
        var saved = jdbc.sql("""
                insert into observation.debrief as debrief (lesson_id, version, wall, way, held_on, led_by, attended, strengths, summary, characters, written_by, written_at, release_reason)
                values (:lesson, 1, :wall, :way, :held, :led, :attended::uuid[], :strengths, :summary, :characters, :me, :now, :reason)
                on conflict (lesson_id) do update set version = debrief.version + 1, way = :way, held_on = :held, led_by = :led, attended = :attended::uuid[], strengths = :strengths, summary = :summary, characters = :characters, written_by = :me,
                       written_at = :now, release_reason = :reason where debrief.version = :version
                """).param("lesson", lesson.id()).param("wall", lesson.wall()).param("way", text(form.way())).param("held", Objects.requireNonNull(form.heldOn())).param("led", form.ledBy() == null ? viewer.person().value() : form.ledBy())
                .param("attended", attended.toArray(UUID[]::new)).param("strengths", text(form.strengths())).param("summary", text(form.summary())).param("characters", form.characters()).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("reason", text(form.reason())).param("version", form.version() == null ? 0 : form.version()).update();
        if (saved == 0) {
            throw new Stale();
        }
    }

    private void share(Lesson lesson, String reason, Viewer viewer) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("update observation.debrief set shared_at = :now where lesson_id = :id").param("now", now).param("id", lesson.id()).update();
        jdbc.sql("update observation.lesson set released_at = :now, released_by = :me, version = version + 1 where id = :id").param("now", now).param("me", viewer.person().value()).param("id", lesson.id()).update();
        happenings.note(lesson.id(), lesson.wall(), viewer, lesson.mine() ? "公开自己的反思" : "反馈给老师", reason);
        if (lesson.teacherId() != null && !lesson.mine()) {
            inbox.deliver(letter(lesson, kept("听课反馈:{0} {1}", word(lesson.subject()), lesson.className())), List.of(lesson.teacherId()));
        }
        if (lesson.confidential()) {
            inbox.deliver(letter(lesson, kept("有一节未事先通知的听课已经反馈:{0}", lesson.teacherName())), heads(lesson));
        }
        letters.tellAll(lesson.id());
    }

    private List<UUID> heads(Lesson lesson) {
        return jdbc.sql("select distinct person_id from org.duty_card where unit_id = :unit and post in ('PRINCIPAL', 'DEAN') and valid @> current_date and person_id is distinct from :teacher").param("unit", lesson.unitId())
                .param("teacher", lesson.teacherId(), java.sql.Types.OTHER).query(UUID.class).list();
    }

    private static Letter letter(Lesson lesson, String title) {
        return new Letter(lesson.wall(), Matter.LESSON_TOLD.of(lesson.id()), false, title, lesson.unitName(), lesson.url() + "/debrief", null);
    }
}
