package yanxun.plan.derivation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What a target asks for over a plan's whole period: 每月不少于 2 次 in a plan of twelve months needs 24. */
public record Need(BigDecimal atLeast, @Nullable String per, @Nullable String unit) {
    private static final int TERM_MONTHS = 6;
    private static final int YEAR_MONTHS = 12;

    /** Null where it cannot be reckoned honestly: by day or week depends on which days count. */
    public @Nullable BigDecimal over(LocalDate from, LocalDate to) {
        if (per == null || isShare()) {
            return atLeast;
        }
        return switch (per) {
            case "month" -> times(months(from, to));
            case "term" -> times(Math.round(months(from, to) / (double) TERM_MONTHS));
            case "year", "schoolYear" -> times(Math.round(months(from, to) / (double) YEAR_MONTHS));
            default -> null;
        };
    }

    private boolean isShare() {
        return "%".equals(unit);
    }

    private BigDecimal times(long spans) {
        return atLeast.multiply(BigDecimal.valueOf(Math.max(1, spans)));
    }

    private static long months(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
    }
}
