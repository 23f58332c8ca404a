package yanxun.methods.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a truth that is known: who comes nearer to it. */
class FairerThanMeansTest {
    private static final int ROUNDS = 40;

    @ParameterizedTest(name = "{0} subjects, {1} raters, {2} on each, bias {3}")
    @CsvSource({"40, 8, 3, 4", "100, 20, 4, 2", "30, 30, 6, 5", "200, 10, 2, 3"})
    void whereRatersDifferAdjustedScoresComeNearest(int subjects, int raters, int seenBy, double bias) {
        var rounds = rounds(subjects, raters, seenBy, bias);

        double adjusted = error(rounds, SubjectScore::adjusted);
        assertThat(adjusted).isLessThan(0.9 * error(rounds, SubjectScore::raw)).isLessThan(0.9 * error(rounds, SubjectScore::trimmed));
    }

    @ParameterizedTest(name = "{0} subjects, {1} raters, {2} on each")
    @CsvSource({"40, 8, 3", "100, 20, 4", "30, 30, 6", "200, 10, 2", "12, 7, 7"})
    void whereTheyDoNotNothingIsLost(int subjects, int raters, int seenBy) {
        var rounds = rounds(subjects, raters, seenBy, 0);

        double adjusted = error(rounds, SubjectScore::adjusted);
        assertThat(adjusted).isLessThan(1.01 * error(rounds, SubjectScore::raw)).isLessThan(1.01 * error(rounds, SubjectScore::trimmed));
    }

    @Test
    void theTrueRankLiesInTheInterval() {
        double held = 0;
        double width = 0;
        var rounds = rounds(40, 8, 4, 3);
        for (var round : rounds) {
            for (var score : FairScores.of(round.ratings()).subjects()) {
                long rank = 1 + java.util.Arrays.stream(round.truth()).filter(other -> other > round.truthOf(score)).count();
                held += rank >= score.rankLow() && rank <= score.rankHigh() ? 1 : 0;
                width += score.rankHigh() - score.rankLow() + 1;
            }
        }
        assertThat(held / (ROUNDS * 40)).isGreaterThan(0.95);
        assertThat(width / (ROUNDS * 40)).as("and it says something").isLessThan(26);
    }

    @Test
    void standardErrorsAreAsLargeAsTheErrors() {
        double errors = 0;
        double told = 0;
        for (var round : rounds(60, 12, 4, 3)) {
            for (var score : FairScores.of(round.ratings()).subjects()) {
                errors += Math.pow(score.adjusted() - round.truthOf(score), 2);
                told += Math.pow(score.predictionSe(), 2);
            }
        }
        assertThat(told / errors).isBetween(0.8, 1.2);
    }

    @Test
    void strictRatersAreFound() {
        var panel = Simulated.panel(7, 200, 10, 3, 5, 4, 2);
        for (var rater : FairScores.of(panel.ratings()).raters()) {
            double truth = panel.severity()[Integer.parseInt(rater.rater().substring(1))] - java.util.Arrays.stream(panel.severity()).average().orElseThrow();
            assertThat(rater.severity()).isCloseTo(truth, org.assertj.core.api.Assertions.within(1.0));
        }
    }

    private static List<Simulated> rounds(int subjects, int raters, int seenBy, double bias) {
        return LongStream.range(0, ROUNDS).mapToObj(seed -> Simulated.panel(seed, subjects, raters, seenBy, 5, bias, 3)).toList();
    }

    /** Root of the mean squared distance from the truth. */
    private static double error(List<Simulated> rounds, ToDoubleFunction<SubjectScore> score) {
        return Math.sqrt(rounds.stream().flatMap(round -> FairScores.of(round.ratings()).subjects().stream().map(each -> score.applyAsDouble(each) - round.truthOf(each))).mapToDouble(miss -> miss * miss).average().orElseThrow());
    }
}
