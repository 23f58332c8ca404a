package yanxun.methods.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A straight line by least squares. */
final class Drifting {
    private static final int FEWEST = 3;

    private Drifting() {}

    /** Null from fewer than three points or where all are of one time. */
    static RaterReport.@Nullable Drift of(double[] times, double[] heights) {
        double time = Arrays.stream(times).average().orElse(0);
        double height = Arrays.stream(heights).average().orElse(0);
        double spread = 0;
        double product = 0;
        double square = 0;
        for (int i = 0; i < times.length; i++) {
            spread += (times[i] - time) * (times[i] - time);
            product += (times[i] - time) * (heights[i] - height);
            square += (heights[i] - height) * (heights[i] - height);
        }
        if (times.length < FEWEST || spread == 0) {
            return null;
        }
        double slope = product / spread;
        return new RaterReport.Drift(slope, Math.sqrt(Math.max(0, square - slope * product) / (times.length - 2) / spread), times.length);
    }
}
