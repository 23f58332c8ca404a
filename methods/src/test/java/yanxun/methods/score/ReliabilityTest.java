package yanxun.methods.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void whereEverybodySeesEverybodyRatersDoNotDisturbTheOrder() throws IOException {
        var result = FairScores.of(SameAsLme4Test.ratings("penicillin"));
        var variance = result.variance();

        double expected = variance.subject() / (variance.subject() + variance.residual() / 6);
        assertThat(result.reliability().relative()).isCloseTo(expected, within(1e-9));
        assertThat(result.reliability().ofAdjusted()).isCloseTo(expected, within(1e-6));
        assertThat(result.reliability().absolute()).isCloseTo(variance.subject() / (variance.subject() + (variance.rater() + variance.residual()) / 6), within(1e-9));
    }

    @Test
    void whereNobodySharesRatersTheyCountFully() {
        var ratings = new java.util.ArrayList<Rating>();
        for (int subject = 0; subject < 4; subject++) {
            ratings.add(Rating.of("s" + subject, "r" + 2 * subject, "", subject));
            ratings.add(Rating.of("s" + subject, "r" + (2 * subject + 1), "", subject + 1));
        }
        var spread = Reliability.Spread.of(new Design(ratings));

        assertThat(spread.rater()).isCloseTo(0.5, within(1e-12));
        assertThat(spread.unshared()).isCloseTo(0.5, within(1e-12));
        assertThat(spread.residual()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void correctingForRatersMakesDifferencesRepeatBetter() {
        var reliability = FairScores.of(Simulated.panel(11, 100, 10, 3, 4, 10, 2).ratings()).reliability();

        assertThat(reliability.ofAdjusted()).isGreaterThan(reliability.relative() + 0.1);
        assertThat(reliability.relative()).isGreaterThanOrEqualTo(reliability.absolute());
    }

    @Test
    void saysHowManyLessonsAndRaters() {
        var study = new Study(new Components(4, 3.0, 2, 6), 2);

        assertThat(study.reliability(1, 1)).isCloseTo(4 / (4 + 3 + 2 + 3.0), within(1e-12));
        assertThat(study.plans(5, 0.65)).extracting(Study.Plan::lessons).containsExactly(2, 3, 4);
        assertThat(study.plans(5, 0.65)).extracting(Study.Plan::raters).containsExactly(4, 2, 1);
        assertThat(study.plans(5, 0.65).getFirst().reliability()).isCloseTo(4 / (4 + 1.5 + 0.625), within(1e-12));
        assertThat(study.raters(1, 0.65)).as("no number of raters makes up for a second lesson").isEmpty();
        assertThat(new Study(new Components(4, null, 2, 6), 1).sameRaters(0.65)).hasValue(3);
        assertThat(new Study(new Components(4, null, 2, 6), 1).plans(4, 0.65)).containsExactly(new Study.Plan(1, 4, 4 / (4 + 2.0)));
    }
}
