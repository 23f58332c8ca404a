package yanxun.methods.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a coming round of ratings would have to be (decision study; Brennan 2001, chapter 4). Subjects are thought to be seen by different raters, so that the
 * raters' variance counts; who lets the same raters see everybody needs {@link #sameRaters} only.
 *
 * @param itemsEach how many scores one rater gives on one lesson
 */
public record Study(Components variance, double itemsEach) {
    public static final int MOST = 100;

    /** So many lessons, and so many raters on each. */
    public record Plan(int lessons, int raters, double reliability) {}

    /** Each lesson with raters of its own. */
    public double reliability(int lessons, int raters) {
        return Reliability.part(variance.subject(), variance.ofLessons() / lessons + (variance.rater() + variance.residual() / itemsEach) / ((double) lessons * raters));
    }

    /** The fewest raters a subject needs where everybody is seen by the same; empty where {@value #MOST} do not suffice. */
    public OptionalInt sameRaters(double target) {
        return fewest(raters -> Reliability.part(variance.subject(), variance.ofLessons() + variance.residual() / itemsEach / raters), target);
    }

    /** The fewest raters on each of so many lessons. */
    public OptionalInt raters(int lessons, double target) {
        return fewest(raters -> reliability(lessons, raters), target);
    }

    /** For each number of lessons the fewest raters that suffice; one line where lessons are not known. More lessons are left out where a single rater suffices. */
    public List<Plan> plans(int mostLessons, double target) {
        var plans = new ArrayList<Plan>();
        int last = variance.lesson() == null ? 1 : mostLessons;
        for (int lessons = 1; lessons <= last; lessons++) {
            var raters = raters(lessons, target);
            if (raters.isPresent()) {
                plans.add(new Plan(lessons, raters.getAsInt(), reliability(lessons, raters.getAsInt())));
                if (raters.getAsInt() == 1) {
                    break;
                }
            }
        }
        return plans;
    }

    private static OptionalInt fewest(java.util.function.IntToDoubleFunction reliability, double target) {
        return java.util.stream.IntStream.rangeClosed(1, MOST).filter(raters -> reliability.applyAsDouble(raters) >= target).findFirst();
    }
}
