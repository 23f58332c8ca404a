package yanxun.credit.ledger;

import java.math.BigDecimal;

/** Hours are counted in half hours 半学时. */
public final class Halves {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Halves() {}

    /** Fails on anything that is no half-hour step: rounding is the business of whoever knows the rule for it. */
    public static int of(BigDecimal hours) {
        return hours.multiply(TWO).intValueExact();
    }

    public static BigDecimal hours(long halves) {
        return BigDecimal.valueOf(halves).divide(TWO);
    }
}
