package yanxun.methods.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares out whole seats in proportion to weights by the method of largest remainders (Hamilton 1792; Balinski and Young, Fair Representation, 1982): each
 * gets its quota weight × seats ÷ total rounded down, and the seats left go one each to the largest remainders. Equal remainders: the greater weight first,
 * then the order given. Exact in whole numbers; everybody gets the quota rounded down or up.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /** @param weight at least 0 */
    public record Claim<T>(T id, long weight) {}

    /** @param whole the quota rounded down; {@code remainder} out of {@code total} is what it lacked of the next seat; {@code extra} whether it got it */
    public record Portion<T>(T id, long weight, int whole, long remainder, long total, boolean extra) {
        public int seats() {
            return whole + (extra ? 1 : 0);
        }
    }

    /** In the order of the claims. Nobody weighs anything: nobody gets anything. */
    public static <T> List<Portion<T>> share(List<Claim<T>> claims, int seats) {
        if (seats < 0 || claims.stream().anyMatch(claim -> claim.weight() < 0)) {
            throw new IllegalArgumentException("seats and weights are not negative");
        }
        var total = claims.stream().mapToLong(Claim::weight).reduce(0, Math::addExact);
        if (total == 0) {
            return claims.stream().map(claim -> new Portion<>(claim.id(), 0, 0, 0, 0, false)).toList();
        }
        var portions = new ArrayList<Portion<T>>();
        for (var claim : claims) {
            var exact = Math.multiplyExact(claim.weight(), (long) seats);
            portions.add(new Portion<>(claim.id(), claim.weight(), Math.toIntExact(exact / total), exact % total, total, false));
        }
        var left = seats - portions.stream().mapToInt(Portion::whole).sum();
        IntStream.range(0, portions.size()).boxed()
                .sorted(Comparator.<Integer>comparingLong(at -> -portions.get(at).remainder()).thenComparingLong(at -> -portions.get(at).weight()).thenComparingInt(at -> at))
                .limit(left).forEach(at -> {
                    var portion = portions.get(at);
                    portions.set(at, new Portion<>(portion.id(), portion.weight(), portion.whole(), portion.remainder(), portion.total(), true));
                });
        return portions;
    }
}
