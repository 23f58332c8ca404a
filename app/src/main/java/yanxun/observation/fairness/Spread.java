package yanxun.observation.fairness;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import yanxun.methods.score.Rating;

/** What some raters gave: mean, and standard deviation. */
public record Spread(double mean, double deviation) {
    static final Spread NONE = new Spread(0, 0);

    static Spread of(List<Rating> ratings, Predicate<String> raters) {
        var scores = ratings.stream().filter(rating -> raters.test(rating.rater())).mapToDouble(Rating::score).toArray();
        double mean = Arrays.stream(scores).average().orElse(0);
        return new Spread(mean, scores.length < 2 ? 0 : Math.sqrt(Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).sum() / (scores.length - 1)));
    }
}
