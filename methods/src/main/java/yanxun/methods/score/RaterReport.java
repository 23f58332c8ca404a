package yanxun.methods.score;

import org.jspecify.annotations.Nullable;

/**
 * How one rater scored.
 *
 * @param ratings  how many scores
 * @param raw      their mean
 * @param severity how much lower than others this rater scores, all else equal; positive is stricter; shrunk; null where scores are not adjusted
 * @param se       standard error of the severity ({@code condVar} of lme4)
 * @param misfit   mean square of what the model leaves unexplained of this rater's scores, over that of everybody's: 1 is usual, 2 twice as erratic
 * @param drift    null where times are not known
 */
public record RaterReport(String rater, int ratings, double raw, @Nullable Double severity, @Nullable Double se, @Nullable Double misfit, @Nullable Drift drift) {
    /**
     * How severity moves with time beside that of the others: least squares through what the model leaves unexplained of the rater's scores.
     *
     * @param perUnit growth of severity in one unit of time; positive becomes stricter
     */
    public record Drift(double perUnit, double se, int ratings) {
        /** Whether it lies more than 1.96 standard errors from nought. */
        public boolean isClear() {
            return Math.abs(perUnit) > 1.96 * se;
        }
    }
}
