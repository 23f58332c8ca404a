package yanxun.rubric;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One result from raters of several kinds: the mean of each kind, weighed over the kinds that rated.
 *
 * @param total to two places, half up; null where nobody of a kind that counts has rated
 * @param absent kinds that should count and did not rate: their weight is shared out among the others
 * @param uncounted kinds that rated and have no weight
 */
public record Weighted(@Nullable BigDecimal total, List<KindMean> kinds, List<RaterKind> absent, List<RaterKind> uncounted) {
    /** @param share in percent of the result, after absent kinds are left out */
    public record KindMean(RaterKind kind, int raters, BigDecimal mean, BigDecimal share) {}

    public record Given(RaterKind kind, BigDecimal total) {}

    /** @param weights by kind; where empty, all raters count alike */
    public static Weighted of(List<Given> given, Map<RaterKind, BigDecimal> weights) {
        var present = Arrays.stream(RaterKind.values()).filter(kind -> given.stream().anyMatch(each -> each.kind() == kind)).toList();
        var counted = present.stream().filter(kind -> weights.isEmpty() || counts(kind, weights)).toList();
        var whole = sum(counted.stream().map(kind -> weight(kind, given, weights)).toList());
        var kinds = counted.stream().map(kind -> new KindMean(kind, totals(kind, given).size(), mean(kind, given).rounded(), weight(kind, given, weights).over(whole).times(Fraction.of(BigDecimal.valueOf(100))).rounded())).toList();
        var total = whole.isZero() ? null : sum(counted.stream().map(kind -> mean(kind, given).times(weight(kind, given, weights)).over(whole)).toList()).rounded();
        return new Weighted(total, kinds, Arrays.stream(RaterKind.values()).filter(kind -> counts(kind, weights) && !present.contains(kind)).toList(),
                present.stream().filter(kind -> !counted.contains(kind)).toList());
    }

    /** Whether the weights as written did not hold. */
    public boolean renormalised() {
        return !absent.isEmpty();
    }

    private static boolean counts(RaterKind kind, Map<RaterKind, BigDecimal> weights) {
        return weights.getOrDefault(kind, BigDecimal.ZERO).signum() > 0;
    }

    private static Fraction weight(RaterKind kind, List<Given> given, Map<RaterKind, BigDecimal> weights) {
        return Fraction.of(weights.isEmpty() ? BigDecimal.valueOf(totals(kind, given).size()) : weights.get(kind));
    }

    private static Fraction mean(RaterKind kind, List<Given> given) {
        var totals = totals(kind, given);
        return sum(totals).over(Fraction.of(BigDecimal.valueOf(totals.size())));
    }

    private static List<Fraction> totals(RaterKind kind, List<Given> given) {
        return given.stream().filter(each -> each.kind() == kind).map(each -> Fraction.of(each.total())).toList();
    }

    private static Fraction sum(List<Fraction> parts) {
        return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
