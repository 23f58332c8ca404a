package yanxun.methods.score;

import org.jspecify.annotations.Nullable;

/** Variances in squared units of the score; {@code lesson} is null where lessons are not known or tell nothing. */
public record Components(double subject, @Nullable Double lesson, double rater, double residual) {
    /** Of lessons that are not known: nought. */
    double ofLessons() {
        return lesson == null ? 0 : lesson;
    }
}
