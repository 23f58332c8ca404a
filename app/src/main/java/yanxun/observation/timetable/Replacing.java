package yanxun.observation.timetable;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Puts a timetable in the place of the one that stands, whole or not at all, and back again. */
@Component
@Transactional
class Replacing {
    private final JdbcClient jdbc;
    private final Timetables timetables;
    private final Intakes intakes;
    private final Audit audit;
    private final Clock clock;

    Replacing(JdbcClient jdbc, Timetables timetables, Intakes intakes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.timetables = timetables;
        this.intakes = intakes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was looked at is what is replaced: if somebody changed the timetable meanwhile, it is looked at again. */
    void take(House house, UUID id, Viewer viewer) {
        var intake = locked(house, id);
        if (intake.isTaken()) {
            return;
        } else if (intake.isUndone()) {
            throw new Rejected("这份课表已经撤销,要用请重新上传");
        } else if (!Intakes.errors(intake).isEmpty()) {
            throw new Rejected("课表里还有要改的地方,改好后重新上传");
        }
        var standing = timetables.of(house.id(), intake.key());
        if (!Difference.digest(standing).equals(intake.base())) {
            throw new Stale();
        }
        var wanted = Intakes.slots(intake.slots());
        replace(house, intake.key(), standing, wanted);
        jdbc.sql("update observation.timetable_intake set taken_at = :now, taken_by = :me, before = :before::jsonb, after = :after where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("me", viewer.person().value())
                .param("before", Intakes.json(standing)).param("after", Difference.digest(wanted)).param("id", id).update();
        audit.note(viewer, "换课表", "timetable:" + house.id(), kept("{0} {1}:{2} 节", house.name(), intake.key(), wanted.size()));
    }

    /** Back to what stood before, as long as nothing was changed since. */
    void undo(House house, UUID id, Viewer viewer) {
        var intake = locked(house, id);
        if (intake.isUndone()) {
            return;
        } else if (!intake.isTaken()) {
            throw new Rejected("这份课表还没有启用,不用撤销");
        }
        var standing = timetables.of(house.id(), intake.key());
        if (!Difference.digest(standing).equals(intake.after())) {
            throw new Rejected("这份课表之后又换过课表,请先撤销最近的一次");
        }
        replace(house, intake.key(), standing, Intakes.slots(intake.before()));
        jdbc.sql("update observation.timetable_intake set undone_at = :now, undone_by = :me where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("me", viewer.person().value()).param("id", id).update();
        audit.note(viewer, "撤销换课表", "timetable:" + house.id(), kept("{0} {1}", house.name(), intake.key()));
    }

    private Intake locked(House house, UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 7))").param("key", "timetable/" + house.id()).query().listOfRows();
        return intakes.find(id, house);
    }

    private void replace(House house, TermKey term, List<Slot> standing, List<Slot> wanted) {
        var difference = Difference.between(standing, wanted);
        var gone = difference.removed().stream().map(Slot::key).collect(Collectors.toSet()).toArray(String[]::new);
        jdbc.sql("""
                delete from observation.timetable where unit_id = :unit and year = :year and term = :term
                   and concat_ws('/', teacher_id, subject, class_name, weekday, period, weeks, room) = any (:gone::text[])
                """).param("unit", house.id()).param("year", term.year()).param("term", term.number()).param("gone", gone).update();
        jdbc.sql("""
                insert into observation.timetable (id, wall, unit_id, year, term, teacher_id, subject, class_name, weekday, period, weeks, room)
                select gen_random_uuid(), :wall, :unit, :year, :term, "teacherId", subject, "className", weekday, period, weeks, room
                  from jsonb_to_recordset(:fresh::jsonb) as fresh("teacherId" uuid, subject text, "className" text, weekday int, period int, weeks text, room text)
                """).param("wall", house.wall()).param("unit", house.id()).param("year", term.year()).param("term", term.number()).param("fresh", Intakes.json(difference.added())).update();
    }
}
