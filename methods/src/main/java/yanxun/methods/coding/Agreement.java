package yanxun.methods.coding;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far two observers gave the same codes to the same intervals.
 *
 * @param intervals that both coded
 * @param same of them
 * @param kappa Cohen's; none where nothing can be said: no common interval, or both saw one and the same code all the time
 */
public record Agreement(int intervals, int same, OptionalDouble kappa) {
    public static Agreement of(Strip one, Strip other) {
        if (one.seconds() != other.seconds()) {
            throw new IllegalArgumentException("intervals of " + one.seconds() + " and " + other.seconds() + " seconds");
        }
        int from = Math.max(one.from(), other.from());
        int until = Math.min(one.until(), other.until());
        var mine = one.between(from, until);
        var theirs = other.between(from, until);
        int intervals = mine.size();
        int same = (int) IntStream.range(0, intervals).filter(i -> mine.get(i).equals(theirs.get(i))).count();
        var first = Tally.of(mine);
        var second = Tally.of(theirs);
        double byChance = first.counts().keySet().stream().mapToDouble(code -> first.share(code) * second.share(code)).sum();
        boolean silent = intervals == 0 || first.counts().size() == 1 && first.counts().keySet().equals(second.counts().keySet());
        return new Agreement(intervals, same, silent ? OptionalDouble.empty() : OptionalDouble.of(((double) same / intervals - byChance) / (1 - byChance)));
    }

    public OptionalDouble percent() {
        return intervals == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * same / intervals);
    }
}
