package yanxun.methods.score;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores with the severity of raters taken out, where who rated whom lets it be told.
 *
 * <p>Model: score = item + subject + lesson of the subject + rater + error; items fixed, the rest random and independent. The same as
 * {@code lmer(score ~ item + (1|subject) + (1|rater))} of R, with which it agrees to three digits and more. Any pattern of missing and repeated ratings.
 *
 * <p>Cost: with q the smaller of the numbers of subjects and raters, some sixty times q³/3 plus, of each subject, the square of its raters; a hundred thousand
 * ratings by three hundred raters take about a second.
 */
public final class FairScores {
    public static final int MOST_RATERS = 3_000;
    public static final int MOST_ITEMS = 500;

    private FairScores() {}

    /** @throws IllegalArgumentException without ratings */
    public static FairResult of(List<Rating> ratings) {
        if (ratings.isEmpty()) {
            throw new IllegalArgumentException("no ratings");
        }
        var design = new Design(ratings);
        var groups = design.groups();
        var reason = reason(design, groups);
        if (reason != null) {
            return new Report(design, groups).unadjusted(reason);
        }
        double mean = Arrays.stream(design.scores).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(design.scores).map(score -> (score - mean) * (score - mean)).average().orElseThrow());
        if (spread <= 1e-12 * Math.max(1, Math.abs(mean))) {
            return new Report(design, groups).adjusted(Fitted.flat(design, mean));
        }
        return new Report(design, groups).adjusted(Fitted.of(design, mean, spread));
    }

    private static @Nullable Unadjusted reason(Design design, int[] groups) {
        if (design.subjects.levels() == 1) {
            return Unadjusted.ONE_SUBJECT;
        } else if (design.raters.levels() == 1) {
            return Unadjusted.ONE_RATER;
        } else if (Arrays.stream(groups).anyMatch(group -> group > 0)) {
            return Unadjusted.NOT_LINKED;
        } else if (!design.itemsSpread(design.raters)) {
            return Unadjusted.ITEMS_FOLLOW_RATERS;
        } else if (!design.itemsSpread(design.subjects)) {
            return Unadjusted.ITEMS_FOLLOW_SUBJECTS;
        } else if (design.size() <= design.items.levels()) {
            return Unadjusted.TOO_FEW;
        }
        return Math.min(design.subjects.levels(), design.raters.levels()) > MOST_RATERS || design.items.levels() > MOST_ITEMS ? Unadjusted.TOO_MANY : null;
    }
}
