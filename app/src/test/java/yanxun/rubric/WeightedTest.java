package yanxun.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static yanxun.rubric.RaterKind.CADRE;
import static yanxun.rubric.RaterKind.PARENT;
import static yanxun.rubric.RaterKind.PUPIL;
import static yanxun.rubric.RaterKind.RESEARCHER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yanxun.rubric.Weighted.Given;

class WeightedTest {
    private static final Map<RaterKind, BigDecimal> WEIGHTS = Map.of(RESEARCHER, new BigDecimal("50"), CADRE, new BigDecimal("30"), PUPIL, new BigDecimal("20"));

    private static Given given(RaterKind kind, String total) {
        return new Given(kind, new BigDecimal(total));
    }

    @Test
    void theMeanOfEachKindIsWeighedWhateverTheNumberOfItsRaters() {
        var result = Weighted.of(List.of(given(RESEARCHER, "80"), given(CADRE, "90"), given(PUPIL, "100"), given(PUPIL, "100"), given(PUPIL, "85")), WEIGHTS);
        assertThat(result.total()).isEqualTo("86.00");
        assertThat(result.kinds()).extracting(Weighted.KindMean::mean).containsExactly(new BigDecimal("90.00"), new BigDecimal("80.00"), new BigDecimal("95.00"));
        assertThat(result.renormalised()).isFalse();
    }

    @Test
    void theWeightOfAnAbsentKindIsSharedOutAndSaidSo() {
        var result = Weighted.of(List.of(given(RESEARCHER, "80"), given(CADRE, "90")), WEIGHTS);
        assertThat(result.total()).isEqualTo("83.75");
        assertThat(result.renormalised()).isTrue();
        assertThat(result.absent()).containsExactly(PUPIL);
        assertThat(result.kinds()).extracting(Weighted.KindMean::share).containsExactly(new BigDecimal("37.50"), new BigDecimal("62.50"));
    }

    @Test
    void aKindWithoutWeightDoesNotCountAndIsSaidSo() {
        var result = Weighted.of(List.of(given(RESEARCHER, "80"), given(PARENT, "10")), WEIGHTS);
        assertThat(result.total()).isEqualTo("80.00");
        assertThat(result.uncounted()).containsExactly(PARENT);
    }

    @Test
    void withoutWeightsEveryRaterCountsAlike() {
        assertThat(Weighted.of(List.of(given(RESEARCHER, "80"), given(PUPIL, "95"), given(PUPIL, "95")), Map.of()).total()).isEqualTo("90.00");
    }

    @Test
    void nobodyWhoCountsGivesNoResult() {
        assertThat(Weighted.of(List.of(given(PARENT, "90")), WEIGHTS).total()).isNull();
        assertThat(Weighted.of(List.of(), WEIGHTS).total()).isNull();
    }

    @Test
    void roundingHappensOnceAtTheEnd() {
        var result = Weighted.of(List.of(given(RESEARCHER, "0.01"), given(RESEARCHER, "0"), given(RESEARCHER, "0"), given(CADRE, "0.01"), given(CADRE, "0"), given(CADRE, "0")), Map.of(RESEARCHER, BigDecimal.ONE, CADRE, BigDecimal.ONE));
        assertThat(result.total()).as("a third of a hundredth twice, halved").isEqualTo("0.00");
        assertThat(Weighted.of(List.of(given(RESEARCHER, "2"), given(RESEARCHER, "1"), given(RESEARCHER, "1")), Map.of(RESEARCHER, BigDecimal.TEN)).total()).isEqualTo("1.33");
    }
}
