package yanxun.training.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;
import yanxun.training.stake.Stake;

/** What is known of a cohort and of a trainer when the one asks for the other. */
@Component
class Engagements {
    private static final String LESSONS = """
            select a.title, a.starts_at as "from", a.ends_at as "to" from training.session s join activity.activity_card a on a.id = s.activity_id
             where s.cohort_id = :cohort and a.state <> 'CANCELLED' and a.starts_at is not null and (:session::uuid is null or a.id = :session) order by a.starts_at
            """;
    private static final String ELSEWHERE = """
            select a.title, a.starts_at as "from", a.ends_at as "to" from activity.activity_card a
             where a.leader_id = :person and a.state = 'PUBLISHED' and a.starts_at > now() - interval '60 days' and (:session::uuid is null or a.id <> :session)
               and not exists (select from training.session s where s.activity_id = a.id and s.cohort_id = :cohort)
            union
            select a.title, a.starts_at, a.ends_at from training.cohort_trainer c join training.session s on s.cohort_id = c.cohort_id and (c.activity_id is null or c.activity_id = s.activity_id)
              join activity.activity_card a on a.id = s.activity_id
             where c.trainer_id = :trainer and c.cohort_id <> :cohort and a.state in ('DRAFT', 'PUBLISHED') and a.starts_at is not null
            """;

    private final JdbcClient jdbc;
    private final TrainerDetail detail;

    Engagements(JdbcClient jdbc, TrainerDetail detail) {
        this.jdbc = jdbc;
        this.detail = detail;
    }

    EngagementPage page(Stake stake, EngagementForm form, Map<String, String> errors, List<Conflict> conflicts, Viewer viewer) {
        var engaged = jdbc.sql("""
                select c.id, e.id as trainer_id, e.name, e.unit_name, e.title, c.topic, c.hours, c.because, a.title as session, a.starts_at, a.ends_at
                  from training.cohort_trainer c join {trainer} e on e.id = c.trainer_id left join activity.activity_card a on a.id = c.activity_id
                 where c.cohort_id = :cohort order by a.starts_at nulls first, e.name
                """.replace("{trainer}", TrainerQueries.TRAINER)).param("cohort", stake.id()).query(EngagementPage.Engaged.class).list();
        return new EngagementPage(stake, engaged, form, errors, conflicts, stake.leads() ? choices(viewer) : Map.of(), sessions(stake.id()));
    }

    Conflict.Facts facts(Stake stake, EngagementForm form) {
        var trainer = java.util.Objects.requireNonNull(form.trainer());
        var person = jdbc.sql("select e.person_id, e.unit_id, e.name, e.state from {trainer} e where e.id = :id and e.wall = :wall".replace("{trainer}", TrainerQueries.TRAINER))
                .param("id", trainer).param("wall", stake.wall()).query(Asked.class).optional().orElseThrow(NotFound::new);
        var lessons = meetings(LESSONS, stake.id(), form, person);
        record Count(int own, int roster, boolean on) {}
        var roster = jdbc.sql("""
                select count(*) filter (where p.unit_id = :unit) as own, count(*) as roster, coalesce(bool_or(p.person_id = :person), false) as "on"
                  from training.place p where p.cohort_id = :cohort and p.state = 'PLACED'
                """).param("unit", person.unitId(), java.sql.Types.OTHER).param("person", person.personId(), java.sql.Types.OTHER).param("cohort", stake.id()).query(Count.class).single();
        var blocked = detail.busy(trainer).stream().map(busy -> new Conflict.Blocked(busy.fromOn(), busy.toOn(), busy.reason())).toList();
        return new Conflict.Facts(person.name(), person.state(), detail.week(trainer), blocked, lessons, meetings(ELSEWHERE, stake.id(), form, person), roster.own(), roster.roster(), roster.on());
    }

    private record Asked(@Nullable UUID personId, @Nullable UUID unitId, String name, Standing state) {}

    private List<Conflict.Meeting> meetings(String sql, UUID cohort, EngagementForm form, Asked person) {
        var statement = jdbc.sql(sql).param("cohort", cohort).param("session", form.session(), java.sql.Types.OTHER);
        return (sql.equals(LESSONS) ? statement : statement.param("trainer", form.trainer()).param("person", person.personId(), java.sql.Types.OTHER)).query(Conflict.Meeting.class).list();
    }

    private Map<String, String> choices(Viewer viewer) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("select e.id, e.name, e.unit_name from {trainer} e where e.wall = :wall and e.state = 'ADMITTED' order by e.name collate \"zh-Hans-x-icu\" limit 500".replace("{trainer}", TrainerQueries.TRAINER))
                .param("wall", viewer.wall()).query(rs -> {
                    names.put(rs.getString("id"), rs.getString("name") + " · " + rs.getString("unit_name"));
                });
        return names;
    }

    private Map<String, String> sessions(UUID cohort) {
        var names = new LinkedHashMap<String, String>();
        record Row(UUID id, String title, java.time.Instant startsAt, java.time.Instant endsAt) {}
        jdbc.sql("""
                select a.id, a.title, a.starts_at, a.ends_at from training.session s join activity.activity_card a on a.id = s.activity_id
                 where s.cohort_id = :cohort and a.state <> 'CANCELLED' and a.starts_at is not null order by a.starts_at
                """).param("cohort", cohort).query(Row.class).list().forEach(row -> names.put(row.id().toString(), Times.span(row.startsAt(), row.endsAt()) + " " + row.title()));
        return names;
    }
}
