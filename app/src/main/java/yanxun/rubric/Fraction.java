package yanxun.rubric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact arithmetic until the last step. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = of(BigDecimal.ZERO);

    static Fraction of(BigDecimal number) {
        return number.scale() > 0 ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale())).lowest() : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), denominator.multiply(other.denominator)).lowest();
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator)).lowest();
    }

    /** By something above zero. */
    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator)).lowest();
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    BigDecimal rounded() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    private Fraction lowest() {
        var common = numerator.gcd(denominator);
        return common.equals(BigInteger.ONE) ? this : new Fraction(numerator.divide(common), denominator.divide(common));
    }
}
