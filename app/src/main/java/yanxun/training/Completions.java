package yanxun.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who completed or taught what, for the ledger. */
@Component
public class Completions {
    private final JdbcClient jdbc;
    private final List<Lecturing> lecturing;

    Completions(JdbcClient jdbc, List<Lecturing> lecturing) {
        this.jdbc = jdbc;
        this.lecturing = lecturing;
    }

    /** What one person earned; {@code role} is LEARNER or LECTURER. Units: hours in steps of 0.5. */
    public record Earned(UUID person, UUID unit, UUID wall, BigDecimal hours, String role) {}

    /** What the hours are for; {@code on} is the last day. */
    public record Course(UUID id, UUID wall, String title, String level, String category, String form, String block, LocalDate on) {}

    public Course course(UUID cohort) {
        return jdbc.sql("select id, wall, title, level, category, form, block, ends_on as \"on\" from training.cohort where id = :id").param("id", cohort).query(Course.class).single();
    }

    /** Empty unless the cohort is closed. */
    public List<Earned> earned(UUID cohort) {
        var learners = jdbc.sql("""
                select p.person_id as person, p.unit_id as unit, p.wall, p.hours, 'LEARNER' as role from training.place p join training.cohort k on k.id = p.cohort_id
                 where k.id = :id and k.state = 'CLOSED' and p.result = 'COMPLETED' and p.hours > 0 order by p.person_id
                """).param("id", cohort).query(Earned.class).list();
        var closed = jdbc.sql("select exists (select from training.cohort where id = :id and state = 'CLOSED')").param("id", cohort).query(Boolean.class).single();
        return !closed ? List.of() : Stream.concat(learners.stream(), lecturing.stream().flatMap(each -> each.of(cohort).stream())
                .filter(lecturer -> lecturer.hours().signum() > 0).map(lecturer -> new Earned(lecturer.person(), lecturer.unit(), lecturer.wall(), lecturer.hours(), "LECTURER"))).toList();
    }
}
