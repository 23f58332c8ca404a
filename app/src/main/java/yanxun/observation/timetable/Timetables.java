package yanxun.observation.timetable;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds schools and what stands in their timetables. */
@Component
public class Timetables {
    static final String SEEN = "(u.id = :home or" + Reach.covers("u.id", "scopes") + ")";
    static final String HEADED = Reach.covers("u.id", "overseeing");
    private static final String HOUSES = "select u.id, u.wall, u.name, " + HEADED + " as headed from org.unit_card u where u.kind in ('SCHOOL', 'TEACHING_POINT') and ";

    private final JdbcClient jdbc;

    Timetables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a period begins and ends. */
    public record Bell(int period, LocalTime startsAt, LocalTime endsAt) {
        public String span() {
            return startsAt + "–" + endsAt;
        }
    }

    House seen(UUID unit, Viewer viewer) {
        return by(viewer, jdbc.sql(HOUSES + "u.id = :id and " + SEEN)).param("id", unit).query(House.class).optional().orElseThrow(NotFound::new);
    }

    /** For whoever looks after it. */
    House headed(UUID unit, Viewer viewer) {
        var house = seen(unit, viewer);
        if (!house.headed()) {
            throw new NotFound();
        }
        return house;
    }

    List<Slot> of(UUID unit, TermKey term) {
        return jdbc.sql("""
                select t.teacher_id, coalesce(p.name, '') as teacher, coalesce(p.number, '') as number, t.subject, t.class_name, t.weekday, t.period, t.weeks, t.room
                  from observation.timetable t left join org.person_card p on p.id = t.teacher_id where t.unit_id = :unit and t.year = :year and t.term = :term
                """).param("unit", unit).param("year", term.year()).param("term", term.number()).query(Slot.class).list().stream().sorted(Slot.ORDER).toList();
    }

    /** The school's own, else those of its district. */
    Map<Integer, Bell> bells(House house) {
        return jdbc.sql("""
                select period, starts_at, ends_at from observation.bell where unit_id = case when exists (select from observation.bell where unit_id = :unit) then :unit else :wall end order by period
                """).param("unit", house.id()).param("wall", house.wall()).query(Bell.class).list().stream().collect(Collectors.toMap(Bell::period, bell -> bell, (one, _) -> one, TreeMap::new));
    }

    Faculty faculty(UUID unit) {
        return Faculty.of(jdbc.sql("select id, number, name from org.person_card where unit_id = :unit").param("unit", unit).query(Faculty.Teacher.class).list());
    }

    static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("home", viewer.unit()).param("scopes", viewer.scopes(Permission.SEE_LESSONS)).param("overseeing", viewer.scopes(Permission.OVERSEE_LESSONS));
    }
}
