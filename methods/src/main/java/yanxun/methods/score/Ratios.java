package yanxun.methods.score;

/** Standard deviations over that of the residual: of the absorbed factor, of the lessons within it, and of the factor that stays. Signs do not matter. */
record Ratios(double outer, double inner, double dense) {
    static final double MOST = 1e4;

    double largest() {
        return Math.max(Math.abs(outer), Math.max(Math.abs(inner), Math.abs(dense)));
    }
}
