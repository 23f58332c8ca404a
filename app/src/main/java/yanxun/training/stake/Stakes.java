package yanxun.training.stake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds a cohort for somebody who has something to do with it; for everybody else it is not there. */
@Component
public class Stakes {
    private static final String STAKE = """
            select k.id, k.wall, k.unit_id, k.title, k.state, k.starts_on, k.ends_on, k.head_id, k.survey_first,
            """ + Reach.covers("k.unit_id", "managing") + """
              as manages,
                   coalesce(k.head_id = :me, false) as heads,
                   exists (select from training.cohort_trainer t join training.trainer e on e.id = t.trainer_id where t.cohort_id = k.id and e.person_id = :me) as teaches,
                   exists (select from training.place p where p.cohort_id = k.id and p.person_id = :me and p.state = 'PLACED') as learns
              from training.cohort k where k.id = :id
            """;

    private final JdbcClient jdbc;

    Stakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Stake of(UUID cohort, Viewer viewer) {
        return find(cohort, viewer, STAKE).filter(stake -> stake.leads() || stake.teaches() || stake.learns()).orElseThrow(NotFound::new);
    }

    /** For those who look after it. */
    public Stake led(UUID cohort, Viewer viewer) {
        return find(cohort, viewer, STAKE).filter(Stake::leads).orElseThrow(NotFound::new);
    }

    /** The same, locked until the end of the transaction. */
    public Stake claimed(UUID cohort, Viewer viewer) {
        return find(cohort, viewer, STAKE + " for update of k").filter(Stake::leads).orElseThrow(NotFound::new);
    }

    private Optional<Stake> find(UUID cohort, Viewer viewer, String sql) {
        return jdbc.sql(sql).param("id", cohort).param("me", viewer.person().value()).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Stake.class).optional();
    }
}
