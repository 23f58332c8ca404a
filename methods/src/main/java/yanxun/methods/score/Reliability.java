package yanxun.methods.score;

/**
 * How far differences between subjects repeat (Cronbach, Gleser, Nanda and Rajaratnam 1972; Brennan, Generalizability Theory, 2001), 0 to 1.
 *
 * @param relative   of raw means, for ranking: subject variance over itself plus what distorts differences. Each mean carries residual ÷ its ratings; the raters'
 *                   variance counts only as far as subjects do not share raters: not at all in a full crossing, fully where nobody shares (G(q,k) of Putka, Le,
 *                   McCloy and Diaz 2008, weights by ratings)
 * @param absolute   of raw means, for holding against a mark (Φ): the raters' variance counts always
 * @param ofAdjusted of adjusted scores: one less the mean variance of the error of a difference over twice the subject variance (Cullis, Smith and Coombes 2006);
 *                   equal to {@code relative} in a full crossing
 */
public record Reliability(double relative, double absolute, double ofAdjusted) {
    /**
     * How a design spreads its ratings, averaged over subjects.
     *
     * @param residual 1 ÷ ratings
     * @param rater    sum of squared shares of raters
     * @param unshared the same, as far as two subjects do not share their raters
     * @param lesson   sum of squared shares of lessons
     */
    record Spread(double residual, double rater, double unshared, double lesson) {
        static Spread of(Design design) {
            var subjects = Design.places(design.subjects);
            var ofRater = new double[design.raters.levels()];
            double residual = 0;
            double rater = 0;
            double lesson = 0;
            for (var places : subjects) {
                double share = 1.0 / places.size();
                residual += share;
                rater += squares(design.raters.of(), places, share, ofRater);
                lesson += squares(design.lessons.of(), places, share, new double[design.lessons.levels()]);
            }
            int size = subjects.size();
            double shared = 0;
            for (double sum : ofRater) {
                shared += sum * sum;
            }
            // Half the mean over pairs of Σ (w − w')²: what is left of Σ w² when the common part is taken out.
            return new Spread(residual / size, rater / size, (size * rater - shared) / ((double) size * (size - 1)), lesson / size);
        }

        private static double squares(int[] of, java.util.List<Integer> places, double share, double[] sums) {
            var own = new java.util.HashMap<Integer, Double>();
            places.forEach(at -> own.merge(of[at], share, Double::sum));
            own.forEach((level, weight) -> sums[level] += weight);
            return own.values().stream().mapToDouble(weight -> weight * weight).sum();
        }
    }

    static Reliability of(Components variance, Spread spread, double ofAdjusted) {
        double error = variance.residual() * spread.residual() + variance.ofLessons() * spread.lesson();
        return new Reliability(part(variance.subject(), error + variance.rater() * spread.unshared()), part(variance.subject(), error + variance.rater() * spread.rater()), ofAdjusted);
    }

    static double part(double signal, double noise) {
        return signal == 0 ? 0 : signal / (signal + noise);
    }
}
