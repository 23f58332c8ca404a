package yanxun.org.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Puts people back as they were before a list was taken over, as far as nobody has touched them since. */
@Component
class UndoingPeople {
    private static final String UNTOUCHED = """
            select l.person_id from org.person_line l
              join org.person_states(array(select person_id from org.person_line where intake_id = :id and outcome in ('UPDATE', 'MOVE') and not undone)) s on s.person_id = l.person_id
             where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and not l.undone and md5(s.state::text) = l.after
            """;
    /** New people are compared with their lines: nothing needs to be remembered of them. */
    private static final String AS_THEY_CAME = """
            select l.person_id
              from org.person_line l
              join org.person p on p.id = l.person_id and (p.number, p.name, p.sex, p.employed_on, p.party) is not distinct from (l.number, l.name, l.sex, l.employed_on, coalesce(l.party, false))
              left join org.person_secret s on s.person_id = p.id
              join lateral (select count(*) as all_stays, count(*) filter (where m.unit_id = l.unit_id and m.valid = daterange(coalesce(l.starts_on, greatest(:year::date, l.employed_on)), null)
                       and (m.stage, m.subjects, m.grades, m.title, m.dedicated) is not distinct from (l.stage, coalesce(l.subjects, '{}'), coalesce(l.grades, '{}'), l.title, l.dedicated)) as own_stays
                       from org.membership m where m.person_id = p.id) stay on all_stays = 1 and own_stays = 1
              join lateral (select count(*) as all_honours, count(*) filter (where h.subject is null and (h.level, h.kind, h.valid) = (l.level, l.honour, daterange(l.honour_from, l.honour_until, '[]')))
                       as own_honours from org.honour h where h.person_id = p.id) known on all_honours = own_honours and all_honours = (l.honour is not null)::int
             where l.intake_id = :id and l.outcome = 'CREATE' and not l.undone and (s.phone, s.id_number) is not distinct from (l.phone, l.id_number)
               and not exists (select from org.duty d where d.person_id = p.id)
            """;
    private static final String OF_THESE = " from org.person_line l where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and l.person_id = any (:these::uuid[])";
    private static final List<String> BACK = List.of(
            "delete from org.membership where person_id = any (:these::uuid[])",
            "delete from org.honour where person_id = any (:these::uuid[])",
            "delete from org.duty where person_id = any (:these::uuid[])",
            "delete from org.person_secret where person_id = any (:these::uuid[])",
            """
            delete from org.person p using org.person_line l where l.intake_id = :id and l.outcome = 'CREATE' and l.person_id = p.id and p.id = any (:these::uuid[])
            """,
            """
            update org.person p set number = r.number, name = r.name, sex = r.sex, employed_on = r.employed_on, party = r.party, version = p.version + 1
              from org.person_line l cross join lateral jsonb_populate_record(null::org.person, l.before -> 'person') r
             where l.intake_id = :id and l.outcome in ('UPDATE', 'MOVE') and l.person_id = p.id and p.id = any (:these::uuid[])
            """,
            "insert into org.person_secret select r.*" + OF_THESE.replace(" where", " cross join lateral jsonb_populate_record(null::org.person_secret, l.before -> 'secret') r where")
                    + " and l.before -> 'secret' <> 'null'",
            "insert into org.membership select r.*" + lateral("membership", "memberships"),
            "insert into org.honour select r.*" + lateral("honour", "honours"),
            "insert into org.duty select r.*" + lateral("duty", "duties"),
            "update org.person_line set undone = true where intake_id = :id and person_id = any (:these::uuid[]) and outcome in ('CREATE', 'UPDATE', 'MOVE')");

    private final JdbcClient jdbc;

    UndoingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String lateral(String table, String key) {
        return OF_THESE.replace(" where", " cross join lateral jsonb_populate_recordset(null::org." + table + ", case jsonb_typeof(l.before -> '" + key + "') when 'array' then l.before -> '" + key
                + "' else '[]' end) r where");
    }

    List<String> undo(Intake intake) {
        jdbc.sql("select id from org.person where id in (select person_id from org.person_line where intake_id = :id and outcome in ('CREATE', 'UPDATE', 'MOVE')) order by id for update")
                .param("id", intake.id()).query().listOfRows();
        var these = new ArrayList<>(jdbc.sql(UNTOUCHED).param("id", intake.id()).query(UUID.class).list());
        these.addAll(jdbc.sql(AS_THEY_CAME).param("id", intake.id()).param("year", SchoolYear.of(Times.day(Objects.requireNonNull(intake.committedAt()))).from()).query(UUID.class).list());
        var created = jdbc.sql("select person_id from org.person_line where intake_id = :id and outcome = 'CREATE' and not undone").param("id", intake.id()).query(UUID.class).list();
        var spokenOf = new HashSet<>(jdbc.sql("select distinct id from org.spoken_of('person', :created::uuid[])").param("created", created.toArray(UUID[]::new)).query(UUID.class).list());
        var free = these.stream().filter(person -> !spokenOf.contains(person)).toArray(UUID[]::new);
        BACK.forEach(sql -> jdbc.sql(sql).param("id", intake.id()).param("these", free).update());
        return jdbc.sql("select line || ' 行 ' || name from org.person_line where intake_id = :id and outcome in ('CREATE', 'UPDATE', 'MOVE') and not undone order by line")
                .param("id", intake.id()).query(String.class).list();
    }
}
