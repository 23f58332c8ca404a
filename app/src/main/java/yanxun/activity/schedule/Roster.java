package yanxun.activity.schedule;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.Life;

/** Turns invitations into people: one row each, with the unit the person belongs to on the day of the activity. */
@Component
public class Roster {
    private static final String ADDRESSED = """
            with at as (select id, walls, enrolling, coalesce(starts_at, now())::date as day from activity.activity where id = :id),
            by_unit as (
                select distinct m.person_id, m.unit_id
                  from activity.invitation i
                  join org.reach_card r on r.ancestor = i.unit_id
                  join org.membership_card m on m.unit_id = r.descendant, at
                 where i.activity_id = :id and r.valid @> at.day and m.valid @> at.day
                   and (i.stage is null or m.stage = i.stage) and (i.subject is null or i.subject = any (m.subjects))
                   and (i.post is null or exists (select from org.duty_card d where d.person_id = m.person_id and d.post = i.post and d.valid @> at.day))),
            by_name as (
                select p.id as person_id, coalesce(p.unit_id, p.wall) as unit_id from activity.invitation i join org.person_card p on p.id = i.person_id where i.activity_id = :id),
            addressed as (select distinct on (person_id) person_id, unit_id from (select * from by_unit union all select * from by_name) each order by person_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Roster(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int addressed(UUID activity) {
        return jdbc.sql(ADDRESSED + " select count(*) from addressed").param("id", activity).query(Integer.class).single();
    }

    /** Adds who is newly addressed and takes off who no longer is, unless the person has already answered or signed in. */
    void settle(UUID activity) {
        jdbc.sql(ADDRESSED + """
                insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since)
                select at.id, addressed.person_id, at.walls, addressed.unit_id, case when at.enrolling then 'INVITED' else 'EXPECTED' end, :now from addressed, at
                on conflict do nothing
                """)
                .param("id", activity).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                update activity.dismissal d set gone = false, changes = changes + 1, at = :now
                 where d.activity_id = :id and d.gone and exists (select from activity.invitee i where i.activity_id = :id and i.person_id = d.person_id)
                """).param("id", activity).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        dismiss(activity);
    }

    private void dismiss(UUID activity) {
        jdbc.sql(ADDRESSED + """
                , taken_off as (
                    delete from activity.invitee i where i.activity_id = :id and i.stance in ('EXPECTED', 'INVITED')
                       and not exists (select from addressed where addressed.person_id = i.person_id)
                       and not exists (select from activity.check_in c where c.activity_id = :id and c.person_id = i.person_id)
                    returning i.person_id, i.walls)
                insert into activity.dismissal as d (activity_id, person_id, walls, gone, at) select :id, person_id, walls, true, :now from taken_off
                on conflict (activity_id, person_id) do update set gone = true, changes = d.changes + 1, at = excluded.at
                """).param("id", activity).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** Whom the notice calls: while it is being written those it would address, afterwards those still expected. */
    public List<Called> called(UUID activity, Life state) {
        return jdbc.sql(state == Life.DRAFT ? ADDRESSED + " select person_id, unit_id from addressed" : "select person_id, unit_id from activity.invitee where activity_id = :id and stance in " + Expected.STANCES)
                .param("id", activity).query(Called.class).list();
    }

    public record Called(UUID personId, UUID unitId) {}

    List<UUID> persons(UUID activity) {
        return jdbc.sql("select person_id from activity.invitee where activity_id = :id").param("id", activity).query(UUID.class).list();
    }
}
