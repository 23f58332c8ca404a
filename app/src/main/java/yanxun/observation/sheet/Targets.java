package yanxun.observation.sheet;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Happenings;
import yanxun.observation.lesson.LessonWords;
import yanxun.observation.lesson.Naming;
import yanxun.observation.lesson.Persons;
import yanxun.org.Teaching;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** The lesson a sheet is of: one that was arranged, one whose code was scanned in the room, or one met on the spot and written down with its first sheet. */
@Component
class Targets {
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Naming naming;
    private final Happenings happenings;
    private final Clock clock;

    Targets(JdbcClient jdbc, Persons persons, Naming naming, Happenings happenings, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.naming = naming;
        this.happenings = happenings;
        this.clock = clock;
    }

    record Target(UUID id, UUID wall, UUID unitId, @Nullable UUID teacherId, LocalDate onDate, String kind, boolean cancelled, boolean released) {}

    /** The lesson, with the viewer among its observers. */
    Target of(Envelope envelope, Viewer viewer) {
        if (envelope.spot() != null) {
            write(envelope.lesson(), envelope.spot(), viewer);
        }
        var target = find(envelope.lesson());
        if (target.kind().equals("REFLECTIVE") && !viewer.person().value().equals(target.teacherId()) && !isAsked(target, viewer)) {
            throw new NotFound();
        }
        join(target, viewer);
        if (target.cancelled()) {
            jdbc.sql("update observation.lesson set cancelled_at = null, cancel_reason = '' where id = :id").param("id", target.id()).update();
            happenings.note(target.id(), target.wall(), viewer, "收到听课记录,取消作废", "");
        }
        return target;
    }

    /** A phone may still know the lesson by the address it had before it was merged. */
    private Target find(UUID id) {
        return jdbc.sql("select id, wall, unit_id, teacher_id, on_date, kind, cancelled_at is not null as cancelled, released_at is not null as released from observation.lesson where id = (select coalesce(merged_into, id) from observation.lesson where id = :id)").param("id", id).query(Target.class).optional()
                .orElseThrow(NotFound::new);
    }

    private boolean isAsked(Target target, Viewer viewer) {
        return jdbc.sql("select exists (select from observation.observer where lesson_id = :id and person_id = :me)").param("id", target.id()).param("me", viewer.person().value()).query(Boolean.class).single();
    }

    /** Whoever recorded the lesson has observed it, excused or not. */
    private void join(Target target, Viewer viewer) {
        var me = viewer.person().value();
        jdbc.sql("""
                insert into observation.observer (lesson_id, person_id, wall, kind, assigned_by, assigned_at) values (:lesson, :me, :wall, :kind, :me, :now)
                on conflict (lesson_id, person_id) do update set excused_at = null, excuse = '' where observer.excused_at is not null
                """).param("lesson", target.id()).param("me", me).param("wall", target.wall()).param("kind", me.equals(target.teacherId()) ? "SELF" : naming.kind(me, target.onDate()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private void write(UUID id, Envelope.Spot spot, Viewer viewer) {
        var teacher = spot.teacher() == null ? null : persons.teacher(spot.teacher().toString(), viewer);
        var unit = teacher == null ? unit(spot, viewer) : teacher.unitId();
        var name = teacher == null ? text(spot.teacherName()) : teacher.name();
        if (name.isEmpty() || name.length() > 60) {
            throw new Rejected("请填写上课教师的姓名,再发送这份记录");
        } else if (!LessonWords.KINDS.containsKey(text(spot.kind())) || spot.onDate() == null || text(spot.className()).length() > 40 || text(spot.topic()).length() > 120) {
            throw new Rejected("现场听课的类型、日期、班级或课题不完整,请改正后再发送");
        }
        var subject = Teaching.SUBJECTS.contains(text(spot.subject())) ? text(spot.subject()) : teacher != null && !teacher.subject().isEmpty() ? teacher.subject() : Teaching.SUBJECTS.getFirst();
        var fresh = jdbc.sql("""
                insert into observation.lesson (id, wall, unit_id, teacher_id, teacher_name, stage, subject, class_name, topic, kind, origin, on_date, period, confidential, created_by, created_at)
                values (:id, (select wall from org.unit_card where id = :unit), :unit, :teacher, :name, :stage, :subject, :class, :topic, :kind, 'SPOT', :on, :period, :quiet, :me, :now) on conflict (id) do nothing
                """).param("id", id).param("unit", unit).param("teacher", teacher == null ? null : teacher.id(), Types.OTHER).param("name", name).param("stage", teacher == null ? "" : teacher.stage()).param("subject", subject)
                .param("class", text(spot.className())).param("topic", text(spot.topic())).param("kind", text(spot.kind())).param("on", spot.onDate()).param("period", period(spot.period()), Types.INTEGER)
                .param("quiet", spot.confidential() && viewer.may(Permission.OVERSEE_LESSONS)).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh > 0) {
            happenings.note(id, find(id).wall(), viewer, "现场听课", name);
        }
    }

    /** A teacher the device did not know by record: the school must be one's own, or one a duty reaches. */
    private UUID unit(Envelope.Spot spot, Viewer viewer) {
        return jdbc.sql("""
                select u.id from org.unit_card u where u.id = :unit and u.kind in ('SCHOOL', 'TEACHING_POINT')
                   and (u.id = :home or
                """ + Reach.covers("u.id", "scopes") + """
                  )
                """).param("unit", Objects.requireNonNullElse(spot.unit(), viewer.unit())).param("home", viewer.unit()).param("scopes", viewer.scopes(Permission.SEE_LESSONS)).query(UUID.class).optional()
                .orElseThrow(() -> new Rejected("请选择您负责范围内的学校,再发送这份记录"));
    }

    private static @Nullable Integer period(@Nullable Integer asked) {
        return asked == null || asked < 1 || asked > 12 ? null : asked;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
