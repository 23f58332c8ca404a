package yanxun.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import yanxun.platform.figure.Figure;
import yanxun.platform.i18n.Text;

/** How many rows there are, and what they add up to. Tallies of different districts can be added. */
record Tally(long rows, BigDecimal amount) {
    static final Tally NOTHING = new Tally(0, BigDecimal.ZERO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Tally plus(Tally other) {
        return new Tally(rows + other.rows, amount.add(other.amount));
    }

    /** A number as it is shown: a share of nothing is none. */
    static String shown(@Nullable BigDecimal value) {
        return value == null ? "—" : Text.number(value);
    }

    /** Null for a share of nothing. */
    @Nullable BigDecimal as(Figure.Sum sum) {
        if (sum == Figure.Sum.SHARE && rows == 0) {
            return null;
        }
        var value = switch (sum) {
            case COUNT -> BigDecimal.valueOf(rows);
            case DISTINCT, TOTAL -> amount;
            case SHARE -> HUNDRED.multiply(amount).divide(BigDecimal.valueOf(rows), 2, RoundingMode.HALF_UP);
        };
        var rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
