package yanxun.methods.score;

/** The equations at given ratios: the factored dense block, and of each absorbed level its weight and the columns it meets. */
record Absorbed(Equations of, Ratios ratios, Cholesky factor, double[] weights, Sparse[] rows, double logAbsorbed) {
    int freedom() {
        return of.observations - of.fixed;
    }

    /** The penalized residual sum of squares. */
    double residual() {
        double pivot = factor.pivot(of.size - 1);
        return pivot * pivot;
    }

    /** Minus twice the restricted log-likelihood, profiled over fixed effects and residual variance (Bates et al. 2015, equation 39). */
    double criterion() {
        return logDeterminants() + freedom() * (1 + Math.log(2 * Math.PI * residual() / freedom()));
    }

    /** The same at a residual variance that is given. */
    double criterion(double variance) {
        return logDeterminants() + freedom() * Math.log(2 * Math.PI * variance) + residual() / variance;
    }

    private double logDeterminants() {
        return logAbsorbed + factor.logDeterminant(0, of.size - 1);
    }
}
