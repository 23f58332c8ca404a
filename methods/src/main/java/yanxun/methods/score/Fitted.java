package yanxun.methods.score;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The model fitted to a design, on the scale of the scores.
 *
 * @param unexplained        what is left of each rating
 * @param differenceVariance mean variance of the error of a difference between two subjects
 */
record Fitted(Components variance, double mean, double[] items, Side subjects, Side raters, RankInterval[] ranks, double[] unexplained, double differenceVariance) {
    /** Effects of one factor with their standard errors: given the mean, and of mean plus effect. */
    record Side(double[] effects, double[] errors, double[] withMean) {
        static Side of(Predictions.Effects effects, double spread) {
            return new Side(each(effects, level -> spread * effects.values[level]), each(effects, level -> spread * Math.sqrt(effects.conditional(level))),
                    each(effects, level -> spread * Math.sqrt(effects.predictedWithMean(level))));
        }

        private static double[] each(Predictions.Effects effects, IntToDoubleFunction what) {
            return IntStream.range(0, effects.values.length).mapToDouble(what).toArray();
        }

        static Side nought(int levels) {
            return new Side(new double[levels], new double[levels], new double[levels]);
        }
    }

    static Fitted of(Design design, double centre, double spread) {
        var scores = Arrays.stream(design.scores).map(score -> (score - centre) / spread).toArray();
        boolean absorbed = design.hasLessons || design.subjects.levels() >= design.raters.levels();
        var outer = absorbed ? design.subjects : design.raters;
        var inner = design.hasLessons ? design.lessons : outer;
        var estimate = new Restricted(new Equations(outer, inner, absorbed ? design.raters : design.subjects, design.items, scores), design.hasLessons).estimate();
        var predictions = new Predictions(estimate);
        var subjects = absorbed ? predictions.outer : predictions.dense;
        var raters = absorbed ? predictions.dense : predictions.outer;
        double square = spread * spread;
        var variance = new Components(square * (absorbed ? estimate.outer() : estimate.dense()), design.hasLessons ? square * estimate.inner() : null,
                square * (absorbed ? estimate.dense() : estimate.outer()), square * estimate.residual());
        var items = IntStream.range(0, design.items.levels()).mapToDouble(item -> centre + spread * predictions.fixed(item)).toArray();
        var subjectSide = Side.of(subjects, spread);
        var raterSide = Side.of(raters, spread);
        return new Fitted(variance, centre + spread * predictions.mean(), items, subjectSide, raterSide, RankInterval.of(subjects), unexplained(design, items, subjectSide, raterSide, variance),
                square * subjects.meanDifference());
    }

    /** Everybody got the same. */
    static Fitted flat(Design design, double mean) {
        int size = design.subjects.levels();
        var items = new double[design.items.levels()];
        Arrays.fill(items, mean);
        return new Fitted(new Components(0, design.hasLessons ? 0.0 : null, 0, 0), mean, items, Side.nought(size), Side.nought(design.raters.levels()),
                IntStream.range(0, size).mapToObj(_ -> new RankInterval(1, size)).toArray(RankInterval[]::new), new double[design.size()], 0);
    }

    private static double[] unexplained(Design design, double[] items, Side subjects, Side raters, Components variance) {
        var left = new double[design.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = design.scores[i] - items[design.items.of()[i]] - subjects.effects()[design.subjects.of()[i]] - raters.effects()[design.raters.of()[i]];
        }
        if (design.hasLessons) {
            for (var places : Design.places(design.lessons)) {
                double lesson = variance.ofLessons() * places.stream().mapToDouble(at -> left[at]).sum() / (variance.residual() + places.size() * variance.ofLessons());
                places.forEach(at -> left[at] -= lesson);
            }
        }
        return left;
    }
}
