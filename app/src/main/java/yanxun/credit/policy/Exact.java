package yanxun.credit.policy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import yanxun.platform.error.Rejected;

/** An amount of hours or credits as a rule states it, never rounded: {@code 72}, {@code 0.5}, {@code 1/6}. */
public record Exact(long numerator, long denominator) implements Comparable<Exact> {
    public static final Exact ZERO = new Exact(0, 1);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,4})|\\s*[/／]\\s*(\\d{1,4}))?");

    public Exact {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
        long common = Math.max(1, BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact());
        numerator /= common;
        denominator /= common;
    }

    public static Exact of(long whole) {
        return new Exact(whole, 1);
    }

    @JsonCreator
    public static Exact of(String written) {
        var match = WRITTEN.matcher(written.strip());
        if (!match.matches() || match.group(3) != null && Long.parseLong(match.group(3)) == 0) {
            throw new Rejected("“{0}”不是数:请写成 72、0.5 或 1/6 这样的数", written);
        }
        if (match.group(3) != null) {
            return new Exact(Long.parseLong(match.group(1)), Long.parseLong(match.group(3)));
        }
        var decimals = match.group(2) == null ? "" : match.group(2);
        return new Exact(Long.parseLong(match.group(1) + decimals), BigInteger.TEN.pow(decimals.length()).longValueExact());
    }

    public Exact times(Exact other) {
        return new Exact(Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    /** So many units, where one unit is one part of a scale. The scale is a multiple of the denominator. */
    long in(long scale) {
        return Math.multiplyExact(numerator, scale / denominator);
    }

    @Override
    public int compareTo(Exact other) {
        return Long.compare(Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    /** Decimals where they end, a fraction otherwise. */
    @Override
    @JsonValue
    public String toString() {
        try {
            return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator)).stripTrailingZeros().toPlainString();
        } catch (ArithmeticException _) {
            return numerator + "/" + denominator;
        }
    }

    /** For people: at most two decimals, rounded down, so that nobody reads more than there is. */
    public String shown() {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }
}
