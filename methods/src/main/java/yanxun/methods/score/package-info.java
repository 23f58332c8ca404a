/**
 * Scores that mean the same whoever gave them: the crossed additive model <i>score = item + subject + rater (+ lesson of the subject) + error</i>, subjects,
 * raters and lessons random, items fixed; variances by restricted maximum likelihood, effects by best linear unbiased prediction from Henderson's mixed-model
 * equations. Any pattern of missing and repeated ratings. Begin at {@link yanxun.methods.score.FairScores}.
 */
@NullMarked
package yanxun.methods.score;

import org.jspecify.annotations.NullMarked;
