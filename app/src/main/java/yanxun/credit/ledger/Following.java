package yanxun.credit.ledger;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityClosed;
import yanxun.activity.AttendanceCorrected;
import yanxun.training.CohortSettled;

/** The ledger follows what is settled elsewhere. */
@Component
class Following {
    private final Posting posting;

    Following(Posting posting) {
        this.posting = posting;
    }

    @ApplicationModuleListener
    void on(ActivityClosed closed) {
        posting.settle(ActivitySource.SOURCE, closed.activity(), "");
    }

    @ApplicationModuleListener
    void on(CohortSettled settled) {
        posting.settle(TrainingSource.SOURCE, settled.cohort(), settled.reason());
    }

    @ApplicationModuleListener
    void on(AttendanceCorrected corrected) {
        posting.settle(ActivitySource.SOURCE, corrected.activity(), corrected.reason());
    }
}
