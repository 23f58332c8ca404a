/** Scores of observed lessons made fair: for those who look after them, and for each rater alone. */
@NullMarked
package yanxun.observation.fairness;

import org.jspecify.annotations.NullMarked;
