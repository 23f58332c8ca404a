package yanxun.activity.attendance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of attendance. */
@Component
public class CheckIns {
    /**
     * Everybody in one statement: walk-ins join the roster where that is allowed, who is there already stays as first noted. The activities
     * are held as they are: who closes one waits for us, or we find it closed; then only staff may still add somebody.
     */
    private static final String NOTE = """
            with arrival as (
                select * from unnest(:activities::uuid[], :persons::uuid[], :units::uuid[], :times::timestamptz[], :ways::text[], :by::uuid[])
                    as arrival(activity_id, person_id, unit_id, at, way, by_person)),
            held as materialized (
                select id, walls, walk_ins, state from activity.activity where id = any (:activities::uuid[]) order by id for share),
            known as (
                select arrival.*, activity.walls, invitee.person_id is not null as invited,
                       invitee.person_id is not null and (invitee.stance <> 'WAITING' or arrival.way not in ('QR', 'CODE')) or activity.walk_ins as invitable,
                       activity.state = 'PUBLISHED' or arrival.way not in ('QR', 'CODE') as open
                  from arrival
                  join held activity on activity.id = arrival.activity_id
                  left join activity.invitee on invitee.activity_id = arrival.activity_id and invitee.person_id = arrival.person_id),
            walked_in as (
                insert into activity.invitee (activity_id, person_id, walls, unit_id, stance, since)
                select activity_id, person_id, walls, unit_id, 'WALKED_IN', at from known where open and invitable and not invited
                on conflict do nothing),
            noted as (
                insert into activity.check_in (activity_id, person_id, walls, at, way, by_person)
                select activity_id, person_id, walls, at, way, by_person from known where open and invitable
                on conflict do nothing
                returning activity_id, person_id)
            select known.activity_id, known.person_id,
                   case when not open then 'CLOSED' when not invitable then 'NOT_INVITED' when noted.person_id is null then 'ALREADY' else 'SIGNED_IN' end as outcome
              from known left join noted on noted.activity_id = known.activity_id and noted.person_id = known.person_id
            """;

    private final JdbcClient jdbc;

    CheckIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes all arrivals and answers each in its place; of two arrivals of the same person the second finds the first. */
    public List<Arrival.Outcome> note(List<Arrival> arrivals) {
        var first = new HashMap<Arrival.Key, Arrival>();
        arrivals.forEach(arrival -> first.putIfAbsent(arrival.key(), arrival));
        var outcomes = write(List.copyOf(first.values()));
        var answered = new HashSet<Arrival.Key>();
        return arrivals.stream().map(arrival -> {
            var outcome = outcomes.getOrDefault(arrival.key(), Arrival.Outcome.NOT_INVITED);
            return answered.add(arrival.key()) || outcome != Arrival.Outcome.SIGNED_IN ? outcome : Arrival.Outcome.ALREADY;
        }).toList();
    }

    private Map<Arrival.Key, Arrival.Outcome> write(List<Arrival> arrivals) {
        var outcomes = new HashMap<Arrival.Key, Arrival.Outcome>();
        jdbc.sql(NOTE)
                .param("activities", column(arrivals, Arrival::activity, UUID[]::new))
                .param("persons", column(arrivals, Arrival::person, UUID[]::new))
                .param("units", column(arrivals, Arrival::unit, UUID[]::new))
                .param("times", column(arrivals, arrival -> arrival.at().toString(), String[]::new))
                .param("ways", column(arrivals, arrival -> arrival.way().name(), String[]::new))
                .param("by", column(arrivals, Arrival::by, UUID[]::new))
                .query(rs -> {
                    var key = new Arrival.Key(rs.getObject("activity_id", UUID.class), rs.getObject("person_id", UUID.class));
                    outcomes.put(key, Arrival.Outcome.valueOf(rs.getString("outcome")));
                });
        return outcomes;
    }

    private static <T> T[] column(List<Arrival> arrivals, Function<Arrival, @org.jspecify.annotations.Nullable T> field, java.util.function.IntFunction<T[]> array) {
        return arrivals.stream().map(field).toArray(array);
    }
}
