package yanxun.methods.score;

import org.jspecify.annotations.Nullable;

/**
 * One score that one rater gave one subject.
 *
 * @param item   what was scored; empty where there is only one thing to score
 * @param score  finite; the larger the better
 * @param lesson on which of the subject's lessons (or performances) it rests, where that is known
 * @param time   when, in any unit that grows (days, a running number), where that is known
 */
public record Rating(String subject, String rater, String item, double score, @Nullable String lesson, @Nullable Double time) {
    public Rating {
        if (!Double.isFinite(score) || time != null && !Double.isFinite(time)) {
            throw new IllegalArgumentException("a score and a time are finite numbers");
        }
    }

    public static Rating of(String subject, String rater, String item, double score) {
        return new Rating(subject, rater, item, score, null, null);
    }
}
