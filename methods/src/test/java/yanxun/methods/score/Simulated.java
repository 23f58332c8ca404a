package yanxun.methods.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A panel made up from a seed, and the truth behind it: each subject is seen by a few of the raters. */
record Simulated(List<Rating> ratings, double[] truth, double[] severity) {
    static Simulated panel(long seed, int subjects, int raters, int seenBy, double spread, double bias, double noise) {
        var random = new Random(seed);
        var truth = random.doubles(subjects, 0, 1).map(_ -> 80 + spread * random.nextGaussian()).toArray();
        var severity = random.doubles(raters, 0, 1).map(_ -> bias * random.nextGaussian()).toArray();
        var ratings = new ArrayList<Rating>();
        for (int subject = 0; subject < subjects; subject++) {
            var panel = random.ints(0, raters).distinct().limit(seenBy).toArray();
            for (int rater : panel) {
                ratings.add(Rating.of("s" + subject, "r" + rater, "", truth[subject] - severity[rater] + noise * random.nextGaussian()));
            }
        }
        return new Simulated(ratings, truth, severity);
    }

    double truthOf(SubjectScore score) {
        return truth[Integer.parseInt(score.subject().substring(1))];
    }
}
