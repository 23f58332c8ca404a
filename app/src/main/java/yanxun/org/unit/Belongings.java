package yanxun.org.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.StaffNumbers;
import yanxun.platform.error.Rejected;

/** What belongs to a unit: people, units beneath it, posts held at it. */
@Component
class Belongings {
    /** Each stay is cut at the day, and goes on at the other unit. */
    private static final String PEOPLE_GO = """
            with old as (select m.*, upper(m.valid) as ends from org.membership m
                          where m.unit_id = :unit and m.valid @> :day::date and lower(m.valid) < :day and (:all or m.person_id = any (:people::uuid[])))
            , cut as (update org.membership m set valid = daterange(lower(m.valid), :day) from old where m.id = old.id returning m.id)
            insert into org.membership (id, wall, person_id, unit_id, valid, stage, subjects, grades, title, dedicated, change)
            select gen_random_uuid(), old.wall, old.person_id, :to, daterange(:day, old.ends), old.stage, old.subjects, old.grades, old.title, old.dedicated, :why from old join cut on cut.id = old.id
            """;
    private static final String UNITS_GO = """
            with old as (select p.*, upper(p.valid) as ends from org.unit_period p where p.parent_id = :unit and p.valid @> :day::date and lower(p.valid) < :day)
            , cut as (update org.unit_period p set valid = daterange(lower(p.valid), :day) from old where p.id = old.id returning p.id)
            insert into org.unit_period (id, wall, unit_id, valid, name, short_name, parent_id, school_kind, stages, subject, setting, classes, pupils, longitude, latitude, change)
            select gen_random_uuid(), old.wall, old.unit_id, daterange(:day, old.ends), old.name, old.short_name, :to, old.school_kind, old.stages, old.subject, old.setting, old.classes, old.pupils,
                   old.longitude, old.latitude, :why from old join cut on cut.id = old.id
            """;

    private final JdbcClient jdbc;

    Belongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refuseLeftovers(UUID unit, LocalDate day) {
        var people = count("select count(*) from org.membership where unit_id = :unit and valid && daterange(:day, null)", unit, day);
        var units = count("select count(distinct unit_id) from org.unit_period where parent_id = :unit and valid && daterange(:day, null)", unit, day);
        if (people > 0 || units > 0) {
            throw new Rejected("{0} 起还有 {1} 人和 {2} 个下级单位;请先调出,或改为并入另一单位", day, people, units);
        }
    }

    /** Everything of one unit goes to another from a day on. */
    void handOver(UUID from, UUID to, LocalDate day) {
        go(PEOPLE_GO, from, to, day, "单位合并", true, new UUID[0]);
        go("update org.membership set unit_id = :to where unit_id = :unit and lower(valid) >= :day", from, to, day, "", true, new UUID[0]);
        go(UNITS_GO, from, to, day, "上级合并", true, new UUID[0]);
        go("update org.unit_period set parent_id = :to where parent_id = :unit and lower(valid) >= :day", from, to, day, "", true, new UUID[0]);
        endDuties(from, day);
    }

    /** The people with these numbers leave with the part that becomes a unit of its own. */
    void goAlong(UUID from, UUID to, LocalDate day, List<String> typed) {
        var numbers = StaffNumbers.written(typed, null, jdbc).values();
        var found = jdbc.sql("""
                select p.id, p.number from org.membership m join org.person p on p.id = m.person_id
                 where m.unit_id = :unit and m.valid @> :day::date and lower(m.valid) < :day and p.number = any (:numbers::text[])
                """).param("unit", from).param("day", day).param("numbers", numbers.toArray(String[]::new)).query(Leaver.class).list();
        var lost = numbers.stream().filter(number -> found.stream().noneMatch(leaver -> leaver.number().equals(number))).toList();
        if (!lost.isEmpty()) {
            throw new Rejected("{0} 之前不在这个单位:{1}", day, String.join("、", lost));
        }
        go(PEOPLE_GO, from, to, day, "单位分设", false, found.stream().map(Leaver::id).toArray(UUID[]::new));
    }

    record Leaver(UUID id, String number) {}

    /** Posts held at a unit, or reaching over it alone, end with it. */
    void endDuties(UUID unit, LocalDate day) {
        jdbc.sql("delete from org.duty where (unit_id = :unit or scope_id = :unit) and lower(valid) >= :day").param("unit", unit).param("day", day).update();
        jdbc.sql("update org.duty set valid = daterange(lower(valid), :day) where (unit_id = :unit or scope_id = :unit) and valid @> :day::date").param("unit", unit).param("day", day).update();
    }

    private long count(String sql, UUID unit, LocalDate day) {
        return jdbc.sql(sql).param("unit", unit).param("day", day).query(Long.class).single();
    }

    private void go(String sql, UUID unit, UUID to, LocalDate day, String why, boolean all, UUID[] people) {
        jdbc.sql(sql).param("unit", unit).param("to", to).param("day", day).param("why", why).param("all", all).param("people", people).update();
    }
}
