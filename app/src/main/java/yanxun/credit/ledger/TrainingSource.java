package yanxun.credit.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.time.SchoolYear;
import yanxun.training.Completions;

/** Hours of closed cohorts: who completed them, and who taught. */
@Component
class TrainingSource implements EarningSource {
    static final String SOURCE = "TRAINING";

    private final Completions completions;
    private final JdbcClient jdbc;

    TrainingSource(Completions completions, JdbcClient jdbc) {
        this.completions = completions;
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Earnings earnings(UUID id) {
        var course = completions.course(id);
        var kind = new HourKind(course.level(), course.category(), course.form(), course.block(), HourKind.LEARNER);
        return new Earnings(course.title(), course.on(), completions.earned(id).stream()
                .map(each -> new Earnings.Earned(each.person(), each.unit(), each.wall(), each.hours(), kind.as(each.role()))).toList());
    }

    @Override
    public List<UUID> settled(SchoolYear year) {
        return jdbc.sql("select id from training.cohort_card where state = 'CLOSED' and ends_on between :from and :to order by ends_on, id").param("from", year.from()).param("to", year.to()).query(UUID.class).list();
    }

    @Override
    public String link(UUID id) {
        return "/training/cohorts/" + id;
    }
}
