package yanxun.methods.score;

import java.util.ArrayList;
import java.util.List;

/**
 * Henderson's mixed-model equations (Henderson 1950; in the spherical form of Bates, Mächler, Bolker and Walker, Fitting linear mixed-effects models using
 * lme4, 2015, section 3) of the crossed model. The factor with more levels, and the lessons within it, are diagonal and absorbed; what stays is a dense block
 * of the other factor, the items and the scores: a few hundred rows even where a hundred thousand ratings are.
 */
final class Equations {
    /** The ratings of one lesson, or of one level where there are no lessons: their number, and how often each column meets them. */
    private record Cell(int ratings, Sparse columns) {}

    final int random;
    final int fixed;
    final int size;
    final int observations;
    private final List<List<Cell>> outers = new ArrayList<>();
    private final double[][] base;

    /** @param inner lessons within the outer factor, or the outer factor itself; scores should be centred and of one scale */
    Equations(Design.Factor outer, Design.Factor inner, Design.Factor dense, Design.Factor items, double[] scores) {
        random = dense.levels();
        fixed = items.levels();
        size = random + fixed + 1;
        observations = scores.length;
        base = new double[size][size];
        outer.names().forEach(_ -> outers.add(new ArrayList<>()));
        var tally = new Sparse.Tally(size);
        for (var places : Design.places(inner)) {
            for (int at : places) {
                var row = new Sparse(new int[] {dense.of()[at], random + items.of()[at], size - 1}, new double[] {1, 1, scores[at]});
                row.square(1, base);
                tally.add(1, row);
            }
            outers.get(outer.of()[places.getFirst()]).add(new Cell(places.size(), tally.take()));
        }
    }

    /** The equations at given ratios, solved as far as the criterion needs. */
    Absorbed at(Ratios ratios) {
        var matrix = new double[size][];
        for (int i = 0; i < size; i++) {
            matrix[i] = base[i].clone();
        }
        var weights = new double[outers.size()];
        var rows = new Sparse[outers.size()];
        var tally = new Sparse.Tally(size);
        double square = ratios.outer() * ratios.outer();
        double log = 0;
        for (int level = 0; level < rows.length; level++) {
            double ratings = 0;
            for (var cell : outers.get(level)) {
                double part = 1 / (1 + ratios.inner() * ratios.inner() * cell.ratings());
                log -= Math.log(part);
                cell.columns().square(-ratios.inner() * ratios.inner() * part, matrix);
                ratings += part * cell.ratings();
                tally.add(part, cell.columns());
            }
            weights[level] = 1 + square * ratings;
            rows[level] = tally.take();
            log += Math.log(weights[level]);
            rows[level].square(-square / weights[level], matrix);
        }
        scale(matrix, ratios.dense());
        return new Absorbed(this, ratios, Cholesky.of(matrix), weights, rows, log);
    }

    private void scale(double[][] matrix, double ratio) {
        for (int i = 0; i < random; i++) {
            for (int j = i; j < size; j++) {
                matrix[i][j] *= j < random ? ratio * ratio : ratio;
            }
            matrix[i][i] += 1;
        }
    }
}
