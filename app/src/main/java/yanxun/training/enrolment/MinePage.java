package yanxun.training.enrolment;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** One's own training: places, the season that is open, what can be joined, and unexcused absences. */
public record MinePage(List<Row> places, List<Season> seasons, List<Open> open, List<NoShow> noShows) implements View {
    public record Row(UUID id, String title, String unitName, LocalDate startsOn, LocalDate endsOn, CohortState cohort, PlaceState state, String reason, @Nullable String result, @Nullable BigDecimal hours) {
        public String standing() {
            return result == null ? state.displayName() : Result.valueOf(result).displayName();
        }

        public String tone() {
            return result == null ? state.tone() : Result.valueOf(result).tone();
        }

        public String told() {
            return Text.told(reason);
        }

        public String hoursText() {
            return hours == null || hours.signum() == 0 ? "" : t("{0} 学时", hours.stripTrailingZeros().toPlainString());
        }
    }

    public record Season(UUID id, String title, int round, LocalDate until, @Nullable String state) {}

    public record Open(UUID id, String title, String unitName, LocalDate enrolUntil, BigDecimal hours, int free) {
        public String hoursText() {
            return hours.stripTrailingZeros().toPlainString();
        }
    }

    public record NoShow(UUID cohortId, String title, LocalDate endsOn, String excuse, @Nullable Boolean accepted, String answer) {}
}
