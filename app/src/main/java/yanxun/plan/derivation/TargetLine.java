package yanxun.plan.derivation;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target on the page of its plan: what it asks, and, where a figure measures it, how it stands. */
public record TargetLine(
        UUID id, String text, String measure, BigDecimal atLeast, @Nullable String per, @Nullable String unit, @Nullable Standing standing, @Nullable String suggestedKey, @Nullable String suggestedName) {
    private static final Map<String, String> PER = Map.of("day", "每天", "week", "每周", "month", "每月", "term", "每学期", "schoolYear", "每学年", "year", "每年");

    public String shown() {
        return (per == null ? "" : t(PER.getOrDefault(per, per)) + " ") + "≥ " + plain(atLeast) + (unit == null ? "" : " " + unit);
    }

    /** @param need what the target comes to over the whole period, null where that cannot be reckoned */
    public record Standing(String figure, String name, String unit, BigDecimal value, @Nullable BigDecimal need, UUID groundId, String ground, LocalDate from, LocalDate to) {
        public boolean isMet() {
            return need != null && value.compareTo(need) >= 0;
        }

        public String shown() {
            return plain(value) + (need == null ? "" : " / " + plain(need)) + " " + unit;
        }

        public String url() {
            return "/figures/" + figure + "?unit=" + groundId + "&from=" + from + "&to=" + to;
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
