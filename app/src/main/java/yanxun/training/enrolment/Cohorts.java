package yanxun.training.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.training.programme.Sight;

/** Finds a cohort for somebody about to act on it, locked until the end of the transaction: two people cannot take the last seat. */
@Component
public class Cohorts {
    private static final String FOUND = "select k.*, " + Sight.COHORT_MANAGED + " as managed from training.cohort k where k.id = :id and ";

    private final JdbcClient jdbc;

    Cohorts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Cohort claim(UUID id, Viewer viewer) {
        return find(id, viewer, Sight.COHORT_MANAGED + " for update of k").orElseThrow(NotFound::new);
    }

    /** For those who only take part. */
    public Cohort claimSeen(UUID id, Viewer viewer) {
        return find(id, viewer, Sight.COHORT_SEEN + " for update of k").orElseThrow(NotFound::new);
    }

    public Cohort seen(UUID id, Viewer viewer) {
        return find(id, viewer, Sight.COHORT_SEEN).orElseThrow(NotFound::new);
    }

    public Cohort managed(UUID id, Viewer viewer) {
        return find(id, viewer, Sight.COHORT_MANAGED).orElseThrow(NotFound::new);
    }

    private Optional<Cohort> find(UUID id, Viewer viewer, String condition) {
        return Sight.by(viewer, jdbc.sql(FOUND + condition)).param("id", id).query(Cohort.class).optional();
    }

    public Seats seats(Cohort cohort) {
        return new Seats(cohort.most(), count(cohort.id(), PlaceState.ASKED, PlaceState.PROPOSED, PlaceState.PLACED), count(cohort.id(), PlaceState.WAITING));
    }

    public int count(UUID cohort, PlaceState... states) {
        var names = List.of(states).stream().map(Enum::name).toArray(String[]::new);
        return jdbc.sql("select count(*) from training.place where cohort_id = :id and state = any (:states::text[])").param("id", cohort).param("states", names).query(Integer.class).single();
    }

    public int completed(UUID cohort) {
        return jdbc.sql("select count(*) from training.place where cohort_id = :id and result = 'COMPLETED'").param("id", cohort).query(Integer.class).single();
    }

    public void move(UUID id, CohortState state) {
        jdbc.sql("update training.cohort set state = :state, version = version + 1 where id = :id").param("state", state.name()).param("id", id).update();
    }
}
