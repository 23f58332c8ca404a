package yanxun.methods.score;

import java.util.Arrays;

/** A vector that is mostly zero: its columns in rising order, and what stands there. */
record Sparse(int[] columns, double[] values) {
    /** Sums up a vector column by column. */
    static final class Tally {
        private final double[] sums;
        private final boolean[] touched;
        private final int[] columns;
        private int count;

        Tally(int size) {
            sums = new double[size];
            touched = new boolean[size];
            columns = new int[size];
        }

        void add(int column, double value) {
            if (!touched[column]) {
                touched[column] = true;
                columns[count++] = column;
            }
            sums[column] += value;
        }

        void add(double weight, Sparse vector) {
            for (int i = 0; i < vector.columns.length; i++) {
                add(vector.columns[i], weight * vector.values[i]);
            }
        }

        /** The sum so far; the next begins at nothing. */
        Sparse take() {
            var taken = Arrays.copyOf(columns, count);
            Arrays.sort(taken);
            var values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = sums[taken[i]];
                sums[taken[i]] = 0;
                touched[taken[i]] = false;
            }
            count = 0;
            return new Sparse(taken, values);
        }
    }

    static Sparse one(int column, double value) {
        return new Sparse(new int[] {column}, new double[] {value});
    }

    /** Adds weight × vv' to the upper half of a matrix. */
    void square(double weight, double[][] upper) {
        for (int a = 0; a < columns.length; a++) {
            var row = upper[columns[a]];
            double factor = weight * values[a];
            for (int b = a; b < columns.length; b++) {
                row[columns[b]] += factor * values[b];
            }
        }
    }

    double dot(double[] dense) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += values[i] * dense[columns[i]];
        }
        return sum;
    }

    /** The product with a symmetric matrix that stands there whole. */
    double[] times(double[][] matrix) {
        var product = new double[matrix.length];
        for (int i = 0; i < columns.length; i++) {
            var row = matrix[columns[i]];
            for (int j = 0; j < product.length; j++) {
                product[j] += values[i] * row[j];
            }
        }
        return product;
    }
}
