package yanxun.credit.claim;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact fraction, in lowest terms. */
record Ratio(long over, long under) {
    Ratio {
        if (over < 0 || under <= 0) {
            throw new IllegalArgumentException(over + "/" + under);
        }
        long common = BigInteger.valueOf(over).gcd(BigInteger.valueOf(under)).longValueExact();
        over /= common;
        under /= common;
    }

    /** What is written with a decimal point, without loss. */
    static Ratio of(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        return new Ratio(plain.movePointRight(scale).longValueExact(), BigInteger.TEN.pow(scale).longValueExact());
    }

    Ratio times(Ratio other) {
        return new Ratio(Math.multiplyExact(over, other.over), Math.multiplyExact(under, other.under));
    }

    /** The greatest number of half hours in it. */
    BigDecimal halves() {
        return BigDecimal.valueOf(Math.multiplyExact(2, over) / under).divide(BigDecimal.TWO).stripTrailingZeros();
    }

    boolean isInHalves() {
        return Math.multiplyExact(2, over) % under == 0;
    }

    /** 6, or 13/20. */
    @Override
    public String toString() {
        return under == 1 ? String.valueOf(over) : over + "/" + under;
    }
}
