package yanxun.methods.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the equations say once the ratios are known: fixed effects, predictions of both factors (BLUP, Robinson 1991), and the inverse from which every error
 * comes. Each level has a number d and a vector t such that the inverse between two levels is d (on itself) + t'K⁻¹t with the inverse K⁻¹ of the dense block.
 */
final class Predictions {
    private final Equations equations;
    private final double[] solution;
    private final double[][] inverse;
    /** What of the inverse goes when the fixed effects are taken as known. */
    private final Cholesky fixedBlock;
    private final double residual;
    final Effects outer;
    final Effects dense;

    Predictions(Restricted.Estimate estimate) {
        var absorbed = estimate.equations();
        equations = absorbed.of();
        residual = estimate.residual();
        solution = absorbed.factor().solvedForLast();
        inverse = absorbed.factor().inverse(equations.size - 1);
        fixedBlock = Cholesky.of(IntStream.range(equations.random, inverse.length).mapToObj(i -> Arrays.copyOfRange(inverse[i], equations.random, inverse.length)).toArray(double[][]::new));
        outer = outer(absorbed);
        dense = dense(absorbed.ratios().dense());
    }

    private Effects outer(Absorbed absorbed) {
        var rows = absorbed.rows();
        double ratio = absorbed.ratios().outer();
        var own = new double[rows.length];
        var vectors = new Sparse[rows.length];
        var values = new double[rows.length];
        for (int level = 0; level < rows.length; level++) {
            var scaled = scaled(rows[level], absorbed.ratios().dense());
            double weight = absorbed.weights()[level];
            double score = rows[level].values()[rows[level].values().length - 1];
            own[level] = 1 / weight;
            values[level] = ratio * ratio / weight * (score - scaled.dot(solution));
            vectors[level] = new Sparse(scaled.columns(), Arrays.stream(scaled.values()).map(value -> -ratio / weight * value).toArray());
        }
        return new Effects(values, own, vectors, ratio);
    }

    /** Without the scores, which stand last; what belongs to the dense factor times its ratio. */
    private Sparse scaled(Sparse row, double ratio) {
        int kept = row.columns().length - 1;
        var values = Arrays.copyOf(row.values(), kept);
        for (int i = 0; i < kept; i++) {
            values[i] *= row.columns()[i] < equations.random ? ratio : 1;
        }
        return new Sparse(Arrays.copyOf(row.columns(), kept), values);
    }

    private Effects dense(double ratio) {
        var values = IntStream.range(0, equations.random).mapToDouble(level -> ratio * solution[level]).toArray();
        return new Effects(values, new double[values.length], IntStream.range(0, values.length).mapToObj(level -> Sparse.one(level, 1)).toArray(Sparse[]::new), ratio);
    }

    double fixed(int item) {
        return solution[equations.random + item];
    }

    /** The mean over items, each weighing the same. */
    double mean() {
        return IntStream.range(0, equations.fixed).mapToDouble(this::fixed).average().orElseThrow();
    }

    /** One factor's effects. */
    final class Effects {
        final double[] values;
        private final double[] own;
        private final Sparse[] vectors;
        private final double ratio;

        private Effects(double[] values, double[] own, Sparse[] vectors, double ratio) {
            this.values = values;
            this.own = own;
            this.vectors = vectors;
            this.ratio = ratio;
        }

        /** Variance given the scores, fixed effects and ratios taken as known: {@code condVar} of lme4. */
        double conditional(int level) {
            var vector = random(vectors[level]);
            var product = vector.times(inverse);
            double known = fixedBlock.quadratic(Arrays.copyOfRange(product, equations.random, product.length));
            return variance(own[level] + vector.dot(product) - known);
        }

        private Sparse random(Sparse vector) {
            int kept = (int) Arrays.stream(vector.columns()).filter(column -> column < equations.random).count();
            return new Sparse(Arrays.copyOf(vector.columns(), kept), Arrays.copyOf(vector.values(), kept));
        }

        /** Variance of the error of the prediction, the uncertainty of the fixed effects included. */
        double predicted(int level) {
            return variance(own[level]) + shared(level);
        }

        /** The part of it that comes from what is estimated together with others. */
        double shared(int level) {
            return variance(vectors[level].dot(reach(level)));
        }

        /** The same of mean plus effect. */
        double predictedWithMean(int level) {
            var mean = new Sparse(IntStream.range(equations.random, inverse.length).toArray(), IntStream.range(0, equations.fixed).mapToDouble(_ -> 1.0 / equations.fixed).toArray());
            var tally = new Sparse.Tally(inverse.length);
            tally.add(ratio, vectors[level]);
            tally.add(1, mean);
            var vector = tally.take();
            return residual * (ratio * ratio * own[level] + vector.dot(vector.times(inverse)));
        }

        /** Mean over pairs of levels of the variance of the error of their difference. */
        double meanDifference() {
            int size = values.length;
            var tally = new Sparse.Tally(inverse.length);
            double sum = 0;
            double trace = 0;
            for (int level = 0; level < size; level++) {
                tally.add(1, vectors[level]);
                sum += own[level];
                trace += predicted(level);
            }
            var vector = tally.take();
            double whole = variance(sum + vector.dot(vector.times(inverse)));
            return 2 * (size * trace - whole) / ((double) size * (size - 1));
        }

        /** From which the covariances of one level's error with others' come. */
        double[] reach(int level) {
            return vectors[level].times(inverse);
        }

        double covariance(double[] reach, int other) {
            return variance(vectors[other].dot(reach));
        }

        private double variance(double ofInverse) {
            return residual * ratio * ratio * ofInverse;
        }
    }
}
