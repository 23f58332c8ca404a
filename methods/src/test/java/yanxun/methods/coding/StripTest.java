package yanxun.methods.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import yanxun.methods.coding.Strip.Tap;

class StripTest {
    @Test
    void theCodeInTheMiddleOfAnIntervalIsItsCode() {
        var strip = Strip.sampled(List.of(new Tap(0, "T"), new Tap(45_000, "S"), new Tap(76_000, "T")), 120_000, 30);
        assertThat(strip).isEqualTo(new Strip(30, 0, List.of("T", "S", "S", "T")));
    }

    @Test
    void aTapMayComeHalfAnIntervalLate() {
        assertThat(Strip.sampled(List.of(new Tap(14_900, "T"), new Tap(44_900, "S")), 60_000, 30).codes()).containsExactly("T", "S");
    }

    @Test
    void intervalsBeforeTheFirstTapHaveNoCodeAndAreStillCounted() {
        assertThat(Strip.sampled(List.of(new Tap(50_000, "S")), 120_000, 30)).isEqualTo(new Strip(30, 2, List.of("S", "S")));
    }

    @Test
    void aLastPartCountsFromItsMiddleOn() {
        assertThat(Strip.sampled(List.of(new Tap(0, "T")), 75_000, 30).codes()).hasSize(2);
        assertThat(Strip.sampled(List.of(new Tap(0, "T")), 75_001, 30).codes()).hasSize(3);
    }

    @Test
    void tapsMayComeInAnyOrderAndOfSeveralWithinAnIntervalTheLastBeforeTheMiddleHolds() {
        assertThat(Strip.sampled(List.of(new Tap(1_200, "5"), new Tap(200, "4"), new Tap(2_900, "8")), 6_000, 3).codes()).containsExactly("5", "8");
    }

    @Test
    void aTapBeforeTheStartHoldsFromTheStart() {
        assertThat(Strip.sampled(List.of(new Tap(-4_000, "T")), 30_000, 30)).isEqualTo(new Strip(30, 0, List.of("T")));
    }

    @Test
    void withoutTapsThereIsNothing() {
        assertThat(Strip.sampled(List.of(), 120_000, 30)).isEqualTo(new Strip(30, 0, List.of()));
        assertThat(Strip.sampled(List.of(new Tap(0, "T")), 0, 30).codes()).isEmpty();
    }

    @Test
    void anIntervalLastsAtLeastASecond() {
        assertThatThrownBy(() -> new Strip(0, 0, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
