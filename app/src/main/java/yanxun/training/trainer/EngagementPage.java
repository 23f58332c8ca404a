package yanxun.training.trainer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;
import yanxun.training.stake.Stake;

/** Who teaches a cohort, and the form to ask somebody. */
public record EngagementPage(Stake stake, List<Engaged> engaged, EngagementForm form, Map<String, String> errors, List<Conflict> conflicts, Map<String, String> trainers, Map<String, String> sessions)
        implements View {
    public record Engaged(UUID id, UUID trainerId, String name, String unitName, String title, String topic, BigDecimal hours, String because, @Nullable String session, @Nullable Instant startsAt,
            @Nullable Instant endsAt) {
        public String when() {
            return startsAt == null || endsAt == null ? Text.t("整个班") : Times.spanShown(startsAt, endsAt);
        }

        public String shownHours() {
            return Text.number(hours);
        }
    }

    public boolean isForbidden() {
        return conflicts.stream().anyMatch(Conflict::severe);
    }

    public boolean mayEngage() {
        return stake.leads() && !stake.isOver();
    }

    public String url() {
        return stake.url() + "/trainers";
    }
}
