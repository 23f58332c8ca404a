package yanxun.methods.score;

/** A symmetric positive definite matrix A as U'U, in place: row i of the array holds columns i and after; what stands before is not looked at. */
final class Cholesky {
    private final double[][] u;

    private Cholesky(double[][] u) {
        this.u = u;
    }

    /** Row by row, four finished rows at a time so that each number is fetched from memory once for four uses. */
    static Cholesky of(double[][] matrix) {
        int size = matrix.length;
        for (int i = 0; i < size; i++) {
            var row = matrix[i];
            int k = 0;
            for (; k + 3 < i; k += 4) {
                subtract(row, i, matrix[k], matrix[k + 1], matrix[k + 2], matrix[k + 3]);
            }
            for (; k < i; k++) {
                subtract(row, i, matrix[k]);
            }
            var pivot = Math.sqrt(Math.max(row[i], Double.MIN_NORMAL));
            for (int j = i; j < size; j++) {
                row[j] /= pivot;
            }
        }
        return new Cholesky(matrix);
    }

    private static void subtract(double[] row, int from, double[] a, double[] b, double[] c, double[] d) {
        double wa = a[from];
        double wb = b[from];
        double wc = c[from];
        double wd = d[from];
        for (int j = from; j < row.length; j++) {
            row[j] -= wa * a[j] + wb * b[j] + wc * c[j] + wd * d[j];
        }
    }

    private static void subtract(double[] row, int from, double[] a) {
        double wa = a[from];
        for (int j = from; j < row.length; j++) {
            row[j] -= wa * a[j];
        }
    }

    double pivot(int at) {
        return u[at][at];
    }

    double logDeterminant(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += 2 * Math.log(u[i][i]);
        }
        return sum;
    }

    /** x'A⁻¹x. */
    double quadratic(double[] x) {
        var z = x.clone();
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            z[i] /= u[i][i];
            for (int j = i + 1; j < z.length; j++) {
                z[j] -= u[i][j] * z[i];
            }
            sum += z[i] * z[i];
        }
        return sum;
    }

    /** With the last column as the right side: the solution for the columns before it. */
    double[] solvedForLast() {
        int size = u.length - 1;
        var right = new double[size];
        for (int i = 0; i < size; i++) {
            right[i] = u[i][size];
        }
        back(right, 0);
        return right;
    }

    /** The inverse of the leading block. */
    double[][] inverse(int size) {
        var inverse = new double[size][];
        for (int k = 0; k < size; k++) {
            inverse[k] = unit(size, k);
        }
        for (int i = 0; i < size; i++) {
            for (int k = i + 1; k < size; k++) {
                inverse[k][i] = inverse[i][k];
            }
        }
        return inverse;
    }

    /** Column k of the inverse from its diagonal down. */
    private double[] unit(int size, int k) {
        var x = new double[size];
        x[k] = 1;
        for (int i = k; i < size; i++) {
            x[i] /= u[i][i];
            var row = u[i];
            double known = x[i];
            for (int j = i + 1; j < size; j++) {
                x[j] -= row[j] * known;
            }
        }
        back(x, k);
        return x;
    }

    private void back(double[] x, int downTo) {
        for (int i = x.length - 1; i >= downTo; i--) {
            var row = u[i];
            double sum = x[i];
            for (int j = i + 1; j < x.length; j++) {
                sum -= row[j] * x[j];
            }
            x[i] = sum / row[i];
        }
    }
}
