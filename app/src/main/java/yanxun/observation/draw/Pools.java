package yanxun.observation.draw;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.observation.timetable.TeachingDay;
import yanxun.observation.timetable.TeachingDays;
import yanxun.observation.timetable.TermKey;
import yanxun.platform.data.Where;
import yanxun.platform.error.Rejected;

/** Gathers those whose lessons could be drawn: from timetables, or from the roster. */
@Component
class Pools {
    static final int MOST = 80_000;
    private static final String PEOPLE = """
            select p.id as teacher_id, p.name as teacher, p.number, p.unit_id, u.name as unit_name, coalesce(p.stage, '') as stage, coalesce(p.subjects[1], '') as subject,
                   coalesce((select t.name from org.reach_card tr join org.unit_card t on t.id = tr.ancestor and t.kind = 'TOWNSHIP' where tr.descendant = p.unit_id and tr.valid @> current_date limit 1), '') as township,
                   (select max(l.on_date) from observation.lesson l where l.teacher_id = p.id and l.kind <> 'REFLECTIVE' and l.cancelled_at is null
                       and exists (select from observation.sheet s where s.lesson_id = l.id and s.withdrawn_at is null and s.kind in ('RESEARCHER', 'CADRE', 'TEACHER'))) as last_seen
              from org.person_card p join org.unit_card u on u.id = p.unit_id and u.kind in ('SCHOOL', 'TEACHING_POINT') where {where}
            """;

    private final JdbcClient jdbc;
    private final TeachingDays days;

    Pools(JdbcClient jdbc, TeachingDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    private record Row(UUID teacherId, String teacher, String number, UUID unitId, String unitName, String stage, String subject, String township, @Nullable LocalDate lastSeen) {
        Possible person() {
            return new Possible(teacherId, teacher, number, unitId, unitName, township, stage, subject, lastSeen, List.of());
        }
    }

    private record Weekly(UUID teacherId, String subject, String className, int weekday, int period, String weeks, String room, @Nullable LocalTime startsAt) {
        boolean heldOn(TeachingDay day) {
            return weekday == day.weekday() && (weeks.equals("ALL") || weeks.equals(day.weeks().name()));
        }

        Possible.Occasion on(TeachingDay day) {
            return new Possible.Occasion(day.date(), period, subject, className, room, startsAt);
        }
    }

    List<Possible> of(Rules rules, UUID unit, UUID wall) {
        var people = people(rules, unit);
        var occasions = rules.ofRoster() ? Map.<UUID, List<Possible.Occasion>>of() : occasions(rules, unit, wall);
        var pool = people.stream().map(row -> row.person().at(occasions.getOrDefault(row.teacherId(), List.of()))).filter(each -> rules.ofRoster() || !each.occasions().isEmpty()).toList();
        var size = rules.ofLessons() ? pool.stream().mapToInt(each -> each.occasions().size()).sum() : pool.size();
        if (size > MOST) {
            throw new Rejected("可抽的有 {0} 个,超过 {1} 个,请缩短日期或只选部分学科、学校", size, MOST);
        }
        return pool;
    }

    private List<Row> people(Rules rules, UUID unit) {
        var where = reach(rules, unit, "p.unit_id").given("stages", array(rules.stages()), "p.stage = any (:stages::text[])");
        where = rules.ofRoster() ? where.and("cardinality(p.subjects) > 0").given("subjects", array(rules.subjects()), "p.subjects && :subjects::text[]") : where;
        return where.of(jdbc, PEOPLE + " order by p.number, p.id").query(Row.class).list();
    }

    private Map<UUID, List<Possible.Occasion>> occasions(Rules rules, UUID unit, UUID wall) {
        var held = days.between(wall, rules.from(), rules.to());
        var byTeacher = new HashMap<UUID, List<Possible.Occasion>>();
        for (var term : held.stream().collect(Collectors.groupingBy(day -> Objects.requireNonNull(day.term()), TreeMap::new, Collectors.toList())).entrySet()) {
            for (var weekly : weekly(rules, unit, term.getKey())) {
                term.getValue().stream().filter(weekly::heldOn).forEach(day -> byTeacher.computeIfAbsent(weekly.teacherId(), _ -> new ArrayList<>()).add(weekly.on(day)));
            }
        }
        return byTeacher;
    }

    private List<Weekly> weekly(Rules rules, UUID unit, TermKey term) {
        return reach(rules, unit, "t.unit_id").given("subjects", array(rules.subjects()), "t.subject = any (:subjects::text[])").given("year", term.year(), "t.year = :year").given("term", term.number(), "t.term = :term").of(jdbc, """
                select t.teacher_id, t.subject, t.class_name, t.weekday, t.period, t.weeks, t.room,
                       coalesce((select starts_at from observation.bell b where b.unit_id = t.unit_id and b.period = t.period), (select starts_at from observation.bell b where b.unit_id = t.wall and b.period = t.period
                            and not exists (select from observation.bell own where own.unit_id = t.unit_id))) as starts_at
                  from observation.timetable t where {where} order by t.weekday, t.period, t.class_name, t.id
                """).query(Weekly.class).list();
    }

    private static Where reach(Rules rules, UUID unit, String column) {
        return new Where().given("unit", unit, column + " in (select r.descendant from org.reach_card r where r.ancestor = :unit and r.valid @> current_date)")
                .given("schools", rules.schools().isEmpty() ? null : rules.schools().toArray(UUID[]::new), column + " = any (:schools::uuid[])");
    }

    private static String @Nullable [] array(List<String> words) {
        return words.isEmpty() ? null : words.toArray(String[]::new);
    }
}
