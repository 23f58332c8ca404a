package yanxun.training.trainer;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.training.Lecturing;

/** Tells the ledger who of the region taught a cohort: the hours of all their sessions together. */
@Component
class CohortLecturing implements Lecturing {
    private final JdbcClient jdbc;

    CohortLecturing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Lecturer> of(UUID cohort) {
        return jdbc.sql("""
                select e.person_id as person, p.unit_id as unit, p.wall, sum(c.hours) as hours from training.cohort_trainer c join training.trainer e on e.id = c.trainer_id
                  join org.person_card p on p.id = e.person_id
                 where c.cohort_id = :cohort and p.unit_id is not null group by e.person_id, p.unit_id, p.wall order by e.person_id
                """).param("cohort", cohort).query(Lecturer.class).list();
    }
}
