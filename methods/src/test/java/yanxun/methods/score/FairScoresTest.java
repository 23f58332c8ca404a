package yanxun.methods.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FairScoresTest {
    @Test
    void oneRatersSeverityCannotBeTold() {
        var result = FairScores.of(List.of(rating("甲", "张", 80), rating("乙", "张", 90)));

        assertThat(result.reason()).isEqualTo(Unadjusted.ONE_RATER);
        assertThat(result.connected()).isTrue();
        assertThat(result.subjects()).extracting(SubjectScore::raw).containsExactly(80.0, 90.0);
        assertThat(result.subjects()).extracting(SubjectScore::adjusted).containsOnlyNulls();
        assertThat(result.variance()).isNull();
    }

    @Test
    void oneSubjectHasNobodyBeside() {
        assertThat(FairScores.of(List.of(rating("甲", "张", 80), rating("甲", "李", 90))).reason()).isEqualTo(Unadjusted.ONE_SUBJECT);
        assertThat(FairScores.of(List.of(rating("甲", "张", 80))).reason()).isEqualTo(Unadjusted.ONE_SUBJECT);
    }

    @Test
    void groupsThatShareNobodyAreNotCompared() {
        var result = FairScores.of(List.of(rating("甲", "张", 80), rating("甲", "李", 82), rating("乙", "张", 70), rating("丙", "王", 95), rating("丁", "王", 90), rating("丁", "赵", 91)));

        assertThat(result.reason()).isEqualTo(Unadjusted.NOT_LINKED);
        assertThat(result.connected()).isFalse();
        assertThat(result.groups()).isEqualTo(2);
        assertThat(result.subjects()).extracting(SubjectScore::group).containsExactly(0, 0, 1, 1);
        assertThat(result.raters()).extracting(RaterReport::severity).containsOnlyNulls();
    }

    @Test
    void whoIsSeenByOneRaterOnlyIsNotLinked() {
        assertThat(FairScores.of(List.of(rating("甲", "张", 80), rating("乙", "张", 70), rating("丙", "王", 95), rating("丁", "王", 90))).connected()).isFalse();
    }

    @Test
    void oneSharedSubjectLinks() {
        var result = FairScores.of(List.of(rating("甲", "张", 80), rating("乙", "张", 70), rating("乙", "王", 75), rating("丁", "王", 90), rating("甲", "张", 82), rating("丁", "王", 88)));

        assertThat(result.isAdjusted()).isTrue();
        assertThat(result.subjects()).extracting(SubjectScore::adjusted).doesNotContainNull();
    }

    @Test
    void itemsThatGoWithRatersOrSubjectsHideThem() {
        assertThat(FairScores.of(List.of(new Rating("甲", "张", "导入", 80, null, null), new Rating("乙", "张", "导入", 70, null, null), new Rating("甲", "李", "板书", 60, null, null),
                new Rating("乙", "李", "板书", 75, null, null))).reason()).isEqualTo(Unadjusted.ITEMS_FOLLOW_RATERS);
        assertThat(FairScores.of(List.of(new Rating("甲", "张", "唱歌", 80, null, null), new Rating("甲", "李", "唱歌", 70, null, null), new Rating("乙", "张", "跳舞", 60, null, null),
                new Rating("乙", "李", "跳舞", 75, null, null))).reason()).isEqualTo(Unadjusted.ITEMS_FOLLOW_SUBJECTS);
        assertThat(FairScores.of(List.of(new Rating("甲", "张", "一", 80, null, null), new Rating("甲", "李", "一", 70, null, null), new Rating("乙", "张", "一", 60, null, null),
                new Rating("甲", "张", "二", 80, null, null), new Rating("乙", "张", "三", 60, null, null))).isAdjusted()).isTrue();
    }

    @Test
    void everybodyTheSameIsNobodyBetter() {
        var result = FairScores.of(crossed(3, 3, (_, _) -> 88));

        assertThat(result.subjects()).allSatisfy(score -> {
            assertThat(score.adjusted()).isEqualTo(88);
            assertThat(score.se()).isZero();
            assertThat(List.of(score.rankLow(), score.rankHigh())).containsExactly(1, 3);
        });
        assertThat(result.variance()).isEqualTo(new Components(0, null, 0, 0));
        assertThat(result.reliability().relative()).isZero();
    }

    @Test
    void scoresThatAddUpExactlyAreTakenApartExactly() {
        var result = FairScores.of(List.of(rating("甲", "张", 80), rating("甲", "李", 76), rating("乙", "张", 90), rating("乙", "李", 86), rating("丙", "李", 81), rating("丙", "王", 91), rating("甲", "王", 86)));

        assertThat(result.subjects().get(1).adjusted() - result.subjects().get(0).adjusted()).isCloseTo(10, within(0.01));
        assertThat(result.subjects().get(2).adjusted() - result.subjects().get(0).adjusted()).isCloseTo(5, within(0.01));
        assertThat(result.raters().get(1).severity() - result.raters().get(0).severity()).isCloseTo(4, within(0.01));
        assertThat(result.variance().residual()).isLessThan(1e-5);
        assertThat(result.subjects()).extracting(SubjectScore::rankLow).containsExactly(3, 1, 2);
        assertThat(result.subjects()).extracting(SubjectScore::rankHigh).containsExactly(3, 1, 2);
    }

    @Test
    void orderAndScaleChangeNothingElse() throws IOException {
        var ratings = SameAsLme4Test.ratings("sparse");
        var before = FairScores.of(ratings);
        var moved = new ArrayList<>(ratings.stream().map(each -> Rating.of(each.subject(), each.rater(), each.item(), 1e6 + 0.001 * each.score())).toList());
        Collections.shuffle(moved, new Random(3));
        var after = FairScores.of(moved);

        assertThat(after.variance().subject()).isCloseTo(1e-6 * before.variance().subject(), within(1e-9));
        for (var score : before.subjects()) {
            var same = after.subjects().stream().filter(each -> each.subject().equals(score.subject())).findFirst().orElseThrow();
            assertThat(same.adjusted()).isCloseTo(1e6 + 0.001 * score.adjusted(), within(1e-6));
            assertThat(List.of(same.rankLow(), same.rankHigh())).containsExactly(score.rankLow(), score.rankHigh());
        }
    }

    @Test
    void oneHighestAndOneLowestRaterAreLeftOutFromFiveOn() {
        var five = FairScores.of(crossed(2, 5, (subject, rater) -> 10 * subject + rater * rater)).subjects().getFirst();
        var four = FairScores.of(crossed(2, 4, (subject, rater) -> 10 * subject + rater * rater)).subjects().getFirst();

        assertThat(five.raw()).isEqualTo(6);
        assertThat(five.trimmed()).isCloseTo((1 + 4 + 9) / 3.0, within(1e-12));
        assertThat(four.trimmed()).isEqualTo(four.raw());
    }

    @Test
    void whoGrowsStricterIsSeenToDrift() {
        var random = new Random(1);
        var ratings = new ArrayList<Rating>();
        for (int subject = 0; subject < 30; subject++) {
            double truth = 80 + 5 * random.nextGaussian();
            for (int rater = 0; rater < 8; rater++) {
                ratings.add(new Rating("s" + subject, "r" + rater, "", truth - (rater == 2 ? 0.3 * subject : 0) + (rater == 3 ? 4 : 1) * random.nextGaussian(), null, (double) subject));
            }
        }
        var raters = FairScores.of(ratings).raters();

        assertThat(raters.get(2).drift().perUnit()).isBetween(0.2, 0.35);
        assertThat(raters.get(2).drift().isClear()).isTrue();
        assertThat(raters.get(1).drift().perUnit()).as("seen beside the one who drifts, the others go the other way a little").isBetween(-0.1, 0.03);
        assertThat(raters).extracting(RaterReport::misfit).satisfies(misfits -> assertThat(misfits.get(3)).isGreaterThan(1.3).isGreaterThan(2 * misfits.get(1)));
    }

    @Test
    void hundredThousandRatingsTakeSeconds() {
        var panel = Simulated.panel(1, 5_000, 300, 20, 5, 4, 6);
        var begun = System.nanoTime();
        var result = FairScores.of(panel.ratings());

        assertThat(panel.ratings()).hasSize(100_000);
        assertThat(result.variance().rater()).isBetween(12.0, 20.0);
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(20);
    }

    @Test
    void refusesWhatIsNoScore() {
        assertThatThrownBy(() -> rating("甲", "张", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FairScores.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private interface Scoring {
        double of(int subject, int rater);
    }

    private static List<Rating> crossed(int subjects, int raters, Scoring scoring) {
        var ratings = new ArrayList<Rating>();
        for (int subject = 0; subject < subjects; subject++) {
            for (int rater = 0; rater < raters; rater++) {
                ratings.add(rating("s" + subject, "r" + rater, scoring.of(subject, rater)));
            }
        }
        return ratings;
    }

    private static Rating rating(String subject, String rater, double score) {
        return Rating.of(subject, rater, "", score);
    }
}
