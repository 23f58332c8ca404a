package yanxun.methods.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The least value of a smooth function of a few variables: the simplex of Nelder and Mead (1965) until it is near, then Newton's steps with the parabola
 * through points close by; the simplex again, to the end, where such a step does not lead down.
 */
final class Minimum {
    private static final int MOST_STEPS = 400;
    private static final int MOST_NEWTON_STEPS = 8;
    /** A Newton's step as long leaves an error far shorter. */
    private static final double CLOSE = 1e-4;

    private final ToDoubleFunction<double[]> function;

    private record Point(double[] at, double value) {}

    private Minimum(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    /** To about one part in a million of the variables, or of a tenth where they are smaller. */
    static double[] of(ToDoubleFunction<double[]> function, double[] start) {
        var minimum = new Minimum(function);
        var near = minimum.point(minimum.simplex(start, 0.5, 0.02));
        for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
            var nearer = minimum.step(near, step == 0 ? 1e-2 : 1e-3);
            double way = size(near, nearer);
            if (nearer == near) {
                break;
            } else if (way < CLOSE) {
                return nearer.at();
            }
            near = nearer;
        }
        return minimum.simplex(near.at(), 0.02, CLOSE / 100);
    }

    /** One of Newton's steps, if it does not lead up. */
    private Point step(Point from, double reach) {
        int size = from.at().length;
        var gradient = new double[size];
        var curvature = new double[size][size];
        var ahead = new double[size];
        for (int i = 0; i < size; i++) {
            double width = reach * scale(from.at()[i]);
            ahead[i] = value(from, i, width, 0, 0);
            double behind = value(from, i, -width, 0, 0);
            gradient[i] = (ahead[i] - behind) / (2 * width);
            curvature[i][i] = (ahead[i] - 2 * from.value() + behind) / (width * width);
            for (int j = 0; j < i; j++) {
                double other = reach * scale(from.at()[j]);
                curvature[j][i] = (value(from, i, width, j, other) - ahead[i] - ahead[j] + from.value()) / (width * other);
            }
        }
        var to = from.at().clone();
        var change = solved(curvature, gradient);
        for (int i = 0; i < size; i++) {
            to[i] -= change[i];
        }
        var reached = point(to);
        return reached.value() <= from.value() + 1e-12 * Math.abs(from.value()) ? reached : from;
    }

    private double value(Point from, int i, double width, int j, double other) {
        var at = from.at().clone();
        at[i] += width;
        at[j] += other;
        return function.applyAsDouble(at);
    }

    /** Nowhere where the parabola does not open upwards. */
    private static double[] solved(double[][] curvature, double[] gradient) {
        int size = gradient.length;
        var bordered = new double[size + 1][size + 1];
        for (int i = 0; i < size; i++) {
            System.arraycopy(curvature[i], 0, bordered[i], 0, size);
            bordered[i][size] = gradient[i];
        }
        bordered[size][size] = Double.MAX_VALUE;
        var factor = Cholesky.of(bordered);
        for (int i = 0; i < size; i++) {
            if (!(factor.pivot(i) > 1e-150)) {
                return new double[size];
            }
        }
        return factor.solvedForLast();
    }

    private static double scale(double variable) {
        return Math.max(0.1, Math.abs(variable));
    }

    private double[] simplex(double[] start, double width, double close) {
        var points = new Point[start.length + 1];
        points[0] = point(start);
        for (int i = 0; i < start.length; i++) {
            var at = start.clone();
            at[i] += width * scale(at[i]);
            points[i + 1] = point(at);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(points, Comparator.comparingDouble(Point::value));
            if (size(points) < close) {
                break;
            }
            move(points);
        }
        return points[0].at();
    }

    private void move(Point[] points) {
        int last = points.length - 1;
        var worst = points[last];
        var centre = centre(points);
        var reflected = point(between(centre, worst.at(), -1));
        if (reflected.value() < points[0].value()) {
            var expanded = point(between(centre, worst.at(), -2));
            points[last] = expanded.value() < reflected.value() ? expanded : reflected;
        } else if (reflected.value() < points[last - 1].value()) {
            points[last] = reflected;
        } else {
            var contracted = point(between(centre, worst.at(), reflected.value() < worst.value() ? -0.5 : 0.5));
            if (contracted.value() < Math.min(reflected.value(), worst.value())) {
                points[last] = contracted;
            } else {
                for (int i = 1; i <= last; i++) {
                    points[i] = point(between(points[0].at(), points[i].at(), 0.5));
                }
            }
        }
    }

    private Point point(double[] at) {
        return new Point(at, function.applyAsDouble(at));
    }

    private static double[] centre(Point[] points) {
        var centre = new double[points.length - 1];
        for (int p = 0; p < points.length - 1; p++) {
            for (int i = 0; i < centre.length; i++) {
                centre[i] += points[p].at()[i] / centre.length;
            }
        }
        return centre;
    }

    private static double[] between(double[] from, double[] to, double part) {
        var at = new double[from.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = from[i] + part * (to[i] - from[i]);
        }
        return at;
    }

    private static double size(Point[] points) {
        return Arrays.stream(points).mapToDouble(point -> size(points[0], point)).max().orElseThrow();
    }

    /** How far two points lie apart, of the variables' own size. */
    private static double size(Point from, Point to) {
        double size = 0;
        for (int i = 0; i < from.at().length; i++) {
            size = Math.max(size, Math.abs(to.at()[i] - from.at()[i]) / scale(from.at()[i]));
        }
        return size;
    }
}
