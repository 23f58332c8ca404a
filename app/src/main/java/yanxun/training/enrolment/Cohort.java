package yanxun.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cohort as somebody handles it who is about to change something. */
public record Cohort(UUID id, int version, UUID wall, UUID unitId, UUID programmeId, @Nullable UUID seasonId, String title, CohortState state, Admission admission, int least, int most, LocalDate startsOn,
        LocalDate endsOn, LocalDate enrolUntil, boolean managed) {
    public String url() {
        return "/training/cohorts/" + id;
    }
}
