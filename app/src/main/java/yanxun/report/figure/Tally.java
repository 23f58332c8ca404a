package yanxun.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import yanxun.platform.figure.Figure;

/** How many rows there are, and what they add up to. Tallies of different districts can be added. */
record Tally(long rows, BigDecimal amount) {
    static final Tally NOTHING = new Tally(0, BigDecimal.ZERO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Tally plus(Tally other) {
        return new Tally(rows + other.rows, amount.add(other.amount));
    }

    BigDecimal as(Figure.Sum sum) {
        var value = switch (sum) {
            case COUNT -> BigDecimal.valueOf(rows);
            case DISTINCT, TOTAL -> amount;
            case SHARE -> rows == 0 ? BigDecimal.ZERO : HUNDRED.multiply(amount).divide(BigDecimal.valueOf(rows), 2, RoundingMode.HALF_UP);
        };
        var rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
