package yanxun.methods.score;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which ranks a subject may hold, 1 being the highest: one more than there are subjects surely better, up to as many as are not surely worse. Surely: the
 * difference is more than 1.96 standard errors of that difference, shared uncertainty allowed for. Each pair is judged at 95 %, not all pairs at once.
 */
record RankInterval(int low, int high) {
    private static final double WIDTH = 1.959964;
    /** Differences of rounding are none. */
    private static final double ROUNDING = 1e-9;

    static RankInterval[] of(Predictions.Effects effects) {
        int size = effects.values.length;
        var order = IntStream.range(0, size).boxed().sorted(Comparator.comparingDouble(level -> -effects.values[level])).mapToInt(Integer::intValue).toArray();
        var pairs = new Pairs(effects, IntStream.range(0, size).mapToDouble(effects::predicted).toArray(), IntStream.range(0, size).mapToDouble(level -> Math.sqrt(effects.shared(level))).toArray());
        var better = new int[size];
        var worse = new int[size];
        for (int i = 0; i < size; i++) {
            var reach = effects.reach(order[i]);
            for (int j = i + 1; j < size; j++) {
                if (pairs.surely(order[i], order[j], reach)) {
                    better[order[j]]++;
                    worse[order[i]]++;
                }
            }
        }
        return IntStream.range(0, size).mapToObj(level -> new RankInterval(1 + better[level], size - worse[level])).toArray(RankInterval[]::new);
    }

    /** @param shared root of the part of each error's variance that others may share: no covariance is larger than the product of two */
    private record Pairs(Predictions.Effects effects, double[] errors, double[] shared) {
        boolean surely(int upper, int lower, double[] reach) {
            double gap = effects.values[upper] - effects.values[lower] - ROUNDING;
            if (gap <= 0) {
                return false;
            }
            double spare = gap * gap / (WIDTH * WIDTH) - errors[upper] - errors[lower];
            double most = 2 * shared[upper] * shared[lower];
            return Math.abs(spare) > most ? spare > 0 : spare > -2 * effects.covariance(reach, lower);
        }
    }
}
