package yanxun.observation.lesson;

import static yanxun.observation.lesson.LessonForm.text;
import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.Times;

/** Arranging that a lesson be observed, changing it and calling it off. */
@Component
@Transactional
public class Arranging {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Lessons lessons;
    private final Naming naming;
    private final Happenings happenings;
    private final Clock clock;

    Arranging(JdbcClient jdbc, Persons persons, Lessons lessons, Naming naming, Happenings happenings, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.lessons = lessons;
        this.naming = naming;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Sending the same form twice arranges one lesson. */
    public void arrange(LessonForm form, String origin, Viewer viewer) {
        var id = Objects.requireNonNull(form.id());
        var teacher = persons.teacher(text(form.teacher()), viewer);
        if (form.quiet() && !viewer.may(Permission.OVERSEE_LESSONS)) {
            throw new Rejected("事先不告诉学校的听课由校长、教导主任或教研中心安排;请选其他类型,或不勾“事先保密”");
        }
        var fresh = jdbc.sql("""
                insert into observation.lesson (id, wall, unit_id, teacher_id, teacher_name, stage, subject, class_name, topic, kind, origin, activity_id, on_date, period, starts_at, room, confidential, created_by, created_at)
                values (:id, (select wall from org.unit_card where id = :unit), :unit, :teacher, :name, :stage, :subject, :class, :topic, :kind, :origin, :activity, :on, :period, :starts, :room, :quiet, :me, :now)
                on conflict (id) do nothing
                """).param("id", id).param("unit", teacher.unitId()).param("teacher", teacher.id()).param("name", teacher.name()).param("stage", teacher.stage()).param("origin", origin)
                .param("activity", form.activity(), Types.OTHER).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).params(facts(form, teacher)).update();
        if (fresh > 0) {
            happenings.note(id, jdbc.sql("select wall from observation.lesson where id = :id").param("id", id).query(UUID.class).single(), viewer, "安排听课", Times.date(Objects.requireNonNull(form.onDate())));
            naming.name(lessons.arranged(id, viewer), Boolean.TRUE.equals(form.myself()), text(form.observers()), form.editions(), viewer);
        }
    }

    void change(UUID id, LessonForm form, Viewer viewer) {
        var lesson = lessons.arranged(id, viewer);
        if (form.version() == null || form.version() != lesson.version()) {
            throw new Stale();
        } else if (!lesson.isOpen()) {
            throw new Rejected(lesson.isCancelled() ? "这节课已经取消,不能再改" : "已经有人交了听课记录,上课的时间、班级和教师不能再改");
        }
        var teacher = persons.teacher(text(form.teacher()), viewer);
        jdbc.sql("""
                update observation.lesson set version = version + 1, unit_id = :unit, teacher_id = :teacher, teacher_name = :name, stage = :stage, subject = :subject, class_name = :class, topic = :topic, kind = :kind, on_date = :on,
                       period = :period, starts_at = :starts, room = :room, confidential = :quiet where id = :id
                """).param("id", id).param("unit", teacher.unitId()).param("teacher", teacher.id()).param("name", teacher.name()).param("stage", teacher.stage()).params(facts(form, teacher)).update();
        happenings.note(id, lesson.wall(), viewer, "修改安排", lesson.onDate().equals(form.onDate()) ? "" : kept("改到 {0}", Times.date(Objects.requireNonNull(form.onDate()))));
        naming.changed(lesson, lessons.seen(id, viewer));
    }

    public void callOff(UUID id, String reason, Viewer viewer) {
        var lesson = lessons.arranged(id, viewer);
        if (reason.isBlank()) {
            throw new Rejected("请写明取消的原因,听课的人会看到");
        } else if (lesson.sheets() > 0) {
            throw new Rejected("已经有人交了听课记录,不能取消这节课");
        }
        if (!lesson.isCancelled()) {
            jdbc.sql("update observation.lesson set cancelled_at = :now, cancel_reason = :reason, version = version + 1 where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("reason", reason.strip()).param("id", id).update();
            happenings.note(id, lesson.wall(), viewer, "取消听课", reason.strip());
            naming.callOff(lesson, reason.strip());
        }
    }

    private static Map<String, Object> facts(LessonForm form, Persons.Person teacher) {
        var facts = new HashMap<String, Object>(Map.of("subject", Persons.subject(text(form.subject()), teacher), "class", text(form.className()), "topic", text(form.topic()), "kind", text(form.kind()),
                "on", Objects.requireNonNullElse(form.onDate(), LocalDate.EPOCH), "room", text(form.room()), "quiet", form.quiet()));
        facts.put("period", new SqlParameterValue(Types.INTEGER, form.period()));
        facts.put("starts", new SqlParameterValue(Types.TIME, form.startsAt()));
        return facts;
    }
}
