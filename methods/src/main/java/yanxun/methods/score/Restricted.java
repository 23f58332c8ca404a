package yanxun.methods.score;

import java.util.function.ToDoubleFunction;

/** Restricted maximum likelihood (Patterson and Thompson 1971) over the ratios. A variance whose best estimate would be negative is exactly nought. */
final class Restricted {
    /** Below this part of the spread of the scores a residual is rounding: the scores add up exactly. */
    private static final double EXACT = 1e-4;
    private static final double[] STARTS = {0.25, 1, 4, 32};

    /** @param residual the residual variance on the scale of the equations' scores */
    record Estimate(Absorbed equations, double residual) {
        double outer() {
            return residual * equations.ratios().outer() * equations.ratios().outer();
        }

        double inner() {
            return residual * equations.ratios().inner() * equations.ratios().inner();
        }

        double dense() {
            return residual * equations.ratios().dense() * equations.ratios().dense();
        }
    }

    private final Equations equations;
    private final boolean nested;

    Restricted(Equations equations, boolean nested) {
        this.equations = equations;
        this.nested = nested;
    }

    Estimate estimate() {
        var profiled = least(ratios -> ratios.largest() > Ratios.MOST ? Double.POSITIVE_INFINITY : equations.at(ratios).criterion(), 1);
        var best = equations.at(profiled);
        double residual = best.residual() / best.freedom();
        if (residual > EXACT * EXACT && profiled.largest() < Ratios.MOST / 2) {
            return new Estimate(best, residual);
        }
        return new Estimate(equations.at(least(ratios -> equations.at(ratios).criterion(EXACT * EXACT), 1 / EXACT)), EXACT * EXACT);
    }

    private Ratios least(ToDoubleFunction<Ratios> criterion, double unit) {
        ToDoubleFunction<double[]> function = at -> criterion.applyAsDouble(ratios(at, unit));
        var found = Minimum.of(function, start(function));
        double value = function.applyAsDouble(found);
        for (int i = 0; i < found.length; i++) {
            var without = found.clone();
            without[i] = 0;
            double there = function.applyAsDouble(without);
            if (there <= value + 1e-9 + 1e-12 * Math.abs(value)) {
                found = without;
                value = Math.min(value, there);
            }
        }
        return ratios(found, unit);
    }

    private double[] start(ToDoubleFunction<double[]> function) {
        double[] best = new double[nested ? 3 : 2];
        double least = Double.POSITIVE_INFINITY;
        for (double outer : STARTS) {
            for (double dense : STARTS) {
                var at = nested ? new double[] {outer, dense, 0.5} : new double[] {outer, dense};
                double value = function.applyAsDouble(at);
                if (value < least) {
                    least = value;
                    best = at;
                }
            }
        }
        return best;
    }

    private Ratios ratios(double[] at, double unit) {
        return new Ratios(unit * Math.abs(at[0]), nested ? unit * Math.abs(at[2]) : 0, unit * Math.abs(at[1]));
    }
}
