package yanxun.training.enrolment;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.i18n.Text;

/** The rows of the roster. Always changed under the lock of their cohort. */
@Component
public class Places {
    private final JdbcClient jdbc;
    private final Clock clock;

    Places(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Place(UUID cohortId, UUID personId, UUID wall, UUID unitId, PlaceState state, String way, boolean checked, String name) {}

    private static final String FOUND = """
            select p.cohort_id, p.person_id, p.wall, p.unit_id, p.state, p.way, p.checked_at is not null as checked, coalesce((select c.name from org.person_card c where c.id = p.person_id), '') as name
              from training.place p where p.cohort_id = :cohort
            """;

    public Optional<Place> find(UUID cohort, UUID person) {
        return jdbc.sql(FOUND + " and p.person_id = :person").param("cohort", cohort).param("person", person).query(Place.class).optional();
    }

    public Optional<Place> firstWaiting(UUID cohort) {
        return jdbc.sql(FOUND + " and p.state = 'WAITING' order by p.queue, p.since, p.person_id limit 1").param("cohort", cohort).query(Place.class).optional();
    }

    public record Newcomer(UUID person, UUID wall, UUID unit) {}

    /** Puts somebody down anew, forgetting an earlier ending. */
    public void put(UUID cohort, Newcomer newcomer, PlaceState state, String way, String reason, @Nullable UUID by) {
        jdbc.sql("""
                insert into training.place as p (cohort_id, person_id, wall, unit_id, state, way, since, reason, decided_by, decided_at) values (:cohort, :person, :wall, :unit, :state, :way, :now, :reason, :by, :now)
                on conflict (cohort_id, person_id) do update set unit_id = excluded.unit_id, state = excluded.state, way = excluded.way, since = excluded.since, reason = excluded.reason, queue = 0, round = null, rank = null,
                       checked_by = null, checked_at = null, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                """).param("cohort", cohort).param("person", newcomer.person()).param("wall", newcomer.wall()).param("unit", newcomer.unit()).param("state", state.name()).param("way", way)
                .param("now", now()).param("reason", reason).param("by", by, Types.OTHER).update();
    }

    public void decide(Place place, PlaceState state, String reason, Viewer viewer) {
        jdbc.sql("update training.place set state = :state, reason = :reason, decided_by = :me, decided_at = :now where cohort_id = :cohort and person_id = :person").param("state", state.name())
                .param("reason", reason.strip()).param("me", viewer.person().value()).param("now", now()).param("cohort", place.cohortId()).param("person", place.personId()).update();
    }

    /** What the school says; {@code null} takes an approval back. */
    public void check(Place place, PlaceState state, String reason, @Nullable Viewer viewer) {
        jdbc.sql("update training.place set state = :state, reason = :reason, checked_by = :me, checked_at = :now where cohort_id = :cohort and person_id = :person").param("state", state.name())
                .param("reason", reason.strip()).param("me", viewer == null ? null : viewer.person().value(), Types.OTHER).param("now", viewer == null ? null : now(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cohort", place.cohortId()).param("person", place.personId()).update();
    }

    /** One place from the queues of a season is enough. */
    void stopWaitingElsewhere(Place place) {
        jdbc.sql("""
                update training.place p set state = 'WITHDRAWN', reason = :why from training.cohort k, training.cohort here
                 where here.id = :cohort and k.id = p.cohort_id and k.season_id = here.season_id and p.cohort_id <> :cohort and p.person_id = :person and p.state = 'WAITING'
                """).param("why", Text.kept("已在同一选课季的另一个班递补")).param("cohort", place.cohortId()).param("person", place.personId()).update();
    }

    /** The schools of those who are or were on the list or in the queue. */
    List<UUID> schools(UUID cohort) {
        return jdbc.sql("select distinct unit_id from training.place where cohort_id = :id order by unit_id").param("id", cohort).query(UUID.class).list();
    }

    public List<UUID> persons(UUID cohort, PlaceState... states) {
        return jdbc.sql("select person_id from training.place where cohort_id = :cohort and state = any (:states::text[])").param("cohort", cohort)
                .param("states", List.of(states).stream().map(Enum::name).toArray(String[]::new)).query(UUID.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
