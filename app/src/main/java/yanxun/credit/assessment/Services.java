package yanxun.credit.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Circumstance;
import yanxun.credit.policy.Policy;
import yanxun.credit.policy.Service;
import yanxun.credit.policy.Whom;
import yanxun.platform.time.SchoolYear;

/** Who is assessed, and what they were in the years that are looked at. */
@Component
class Services {
    /** @param stage empty where none is written down */
    record Person(UUID id, UUID unit, String stage, Service service) {}

    private final JdbcClient jdbc;

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who belongs to a school beneath the unit on the day. @param only one person, or none for everybody */
    List<Person> of(UUID wall, UUID unit, Policy policy, Policy.Years years, LocalDate day, @Nullable UUID only) {
        record Row(UUID id, UUID unitId, @Nullable String stage, @Nullable LocalDate employedOn) {}
        var spells = spells(wall, years, only);
        var principals = principals(wall, years);
        var plain = new HashMap<List<Object>, Service>();
        return jdbc.sql("""
                with place as materialized (
                    select u.id from org.unit_past_card u
                     where u.wall = :wall and u.kind in ('SCHOOL', 'TEACHING_POINT') and u.valid @> :day::date
                       and (:unit = :wall or u.id in (select r.descendant from org.reach_card r where r.ancestor = :unit and r.valid @> :day::date)))
                select m.person_id as id, m.unit_id, m.stage, p.employed_on
                  from place join org.membership_card m on m.unit_id = place.id and m.wall = :wall and coalesce(m.valid @> :day::date, false) join org.employment_card p on p.person_id = m.person_id
                 where cast(:only as uuid) is null or m.person_id = :only
                 order by m.unit_id, m.person_id
                """).param("wall", wall).param("day", day).param("unit", unit).param("only", only, java.sql.Types.OTHER).query(Row.class).list().stream()
                .filter(row -> policy.stages().isEmpty() || policy.stages().contains(row.stage()))
                .map(row -> {
                    var whom = whom(years, row.employedOn(), principals.get(row.id()));
                    var served = served(years, row.employedOn());
                    var own = spells.getOrDefault(row.id(), List.of());
                    var service = own.isEmpty() ? plain.computeIfAbsent(List.of(whom, Arrays.toString(served)), _ -> new Service(whom, served, List.of())) : new Service(whom, served, own);
                    return new Person(row.id(), row.unitId(), row.stage() == null ? "" : row.stage(), service);
                }).toList();
    }

    private Map<UUID, List<Service.Spell>> spells(UUID wall, Policy.Years years, @Nullable UUID only) {
        record Row(UUID personId, String kind, LocalDate fromOn, LocalDate toOn) {}
        var spells = new HashMap<UUID, List<Service.Spell>>();
        jdbc.sql("""
                select person_id, kind, from_on, to_on from credit.circumstance
                 where wall = :wall and state = 'ACCEPTED' and from_on <= :to and to_on >= :from and (cast(:only as uuid) is null or person_id = :only) order by person_id, from_on
                """).param("wall", wall).param("from", new SchoolYear(years.first()).from()).param("to", new SchoolYear(years.last()).to()).param("only", only, java.sql.Types.OTHER).query(Row.class).list()
                .forEach(row -> spells.computeIfAbsent(row.personId(), _ -> new ArrayList<>())
                        .add(new Service.Spell(Circumstance.valueOf(row.kind()), Months.between(years, row.fromOn(), row.toOn()))));
        return spells;
    }

    /** The school year in which somebody became a principal for the first time. */
    private Map<UUID, Integer> principals(UUID wall, Policy.Years years) {
        record Row(UUID personId, LocalDate since) {}
        var principals = new HashMap<UUID, Integer>();
        jdbc.sql("select person_id, min(lower(valid)) as since from org.duty_card where wall = :wall and post = 'PRINCIPAL' group by person_id having max(coalesce(upper(valid), 'infinity')) > :from")
                .param("wall", wall).param("from", new SchoolYear(years.first()).from()).query(Row.class).list().forEach(row -> principals.put(row.personId(), SchoolYear.of(row.since()).start()));
        return principals;
    }

    static List<Set<Whom>> whom(Policy.Years years, @Nullable LocalDate employedOn, @Nullable Integer principalSince) {
        var whom = new ArrayList<Set<Whom>>();
        for (int year = years.first(); year <= years.last(); year++) {
            var each = EnumSet.of(employedOn != null && Months.firstYear(employedOn) == year ? Whom.NEWCOMERS : Whom.SERVING);
            if (principalSince != null && principalSince <= year) {
                each.add(Whom.PRINCIPALS);
                if (principalSince == year) {
                    each.add(Whom.NEW_PRINCIPALS);
                }
            }
            whom.add(each);
        }
        return whom;
    }

    static int[] served(Policy.Years years, @Nullable LocalDate employedOn) {
        return Months.between(years, employedOn == null ? LocalDate.MIN : employedOn, LocalDate.MAX);
    }
}
