package yanxun.training.completion;

import static yanxun.platform.i18n.Text.kept;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import yanxun.activity.AttendanceCorrected;
import yanxun.training.ConditionMet;

/** What changes behind a closed cohort makes it reckon again. */
@Component
class Renewing {
    private final JdbcClient jdbc;
    private final Finishing finishing;

    Renewing(JdbcClient jdbc, Finishing finishing) {
        this.jdbc = jdbc;
        this.finishing = finishing;
    }

    @ApplicationModuleListener
    void on(AttendanceCorrected corrected) {
        jdbc.sql("select k.id from training.session s join training.cohort k on k.id = s.cohort_id and k.state = 'CLOSED' where s.activity_id = :id").param("id", corrected.activity()).query(UUID.class).optional()
                .ifPresent(cohort -> finishing.renew(cohort, corrected.wall(), corrected.reason()));
    }

    @ApplicationModuleListener
    void on(ConditionMet met) {
        if (jdbc.sql("select exists (select from training.cohort where id = :id and state = 'CLOSED')").param("id", met.cohort()).query(Boolean.class).single()) {
            finishing.renew(met.cohort(), met.wall(), kept("补交了欠交的内容"));
        }
    }
}
