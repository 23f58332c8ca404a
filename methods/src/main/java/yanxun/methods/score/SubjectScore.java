package yanxun.methods.score;

import org.jspecify.annotations.Nullable;

/**
 * What one subject got. The last five are null where scores are not adjusted.
 *
 * @param ratings      how many scores
 * @param raw          their mean
 * @param trimmed      from {@value #RATERS_TO_TRIM} raters on: the mean of the raters' means without the highest and the lowest; below, the mean of the raters' means
 * @param adjusted     the mean over items plus the subject's effect, shrunk towards the mean as far as the scores are unreliable
 * @param se           standard error of the effect given the scores, mean taken as known: {@code condVar} of lme4
 * @param predictionSe standard error of {@code adjusted}, uncertainty of the mean included
 * @param rankLow      the best rank it may hold, 1 being the highest ({@link RankInterval})
 * @param group        subjects of one group are linked by common raters; 0 for all where everybody is linked
 */
public record SubjectScore(String subject, int ratings, double raw, double trimmed, @Nullable Double adjusted, @Nullable Double se, @Nullable Double predictionSe, @Nullable Integer rankLow,
        @Nullable Integer rankHigh, int group) {
    public static final int RATERS_TO_TRIM = 5;
}
