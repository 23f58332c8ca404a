package yanxun.methods.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static Strip strip(int from, String codes) {
        return new Strip(30, from, codes.isEmpty() ? List.of() : List.of(codes.split("")));
    }

    @Test
    void kappaOfATableOfFour() {
        var one = strip(0, "Y".repeat(25) + "N".repeat(25));
        var other = strip(0, "Y".repeat(20) + "N".repeat(5) + "Y".repeat(10) + "N".repeat(15));
        var agreement = Agreement.of(one, other);
        assertThat(agreement.percent().getAsDouble()).isEqualTo(70);
        assertThat(agreement.kappa().getAsDouble()).isCloseTo(0.4, Offset.offset(1e-12));
    }

    @Test
    void kappaOfFiveCodes() {
        var agreement = Agreement.of(strip(0, "TZZTXZYZSZSYXZTTYZZYYTTTZYSSTZSXSXYZYYYZ"), strip(0, "TXZTXYXZZZSYSZTXZZTZYTTYZYSSSZSXSXXZXYYZ"));
        assertThat(agreement.percent().getAsDouble()).isEqualTo(67.5);
        assertThat(agreement.kappa().getAsDouble()).isCloseTo(0.5886075949367089, Offset.offset(1e-12));
    }

    @Test
    void onlyIntervalsThatBothCodedCount() {
        var agreement = Agreement.of(strip(2, "TTSS"), strip(0, "SSTTS"));
        assertThat(agreement.intervals()).isEqualTo(3);
        assertThat(agreement.same()).isEqualTo(3);
        assertThat(agreement.kappa().getAsDouble()).isEqualTo(1);
    }

    @Test
    void withoutACommonIntervalNothingIsSaid() {
        for (var other : List.of(strip(9, "T"), strip(0, ""))) {
            var agreement = Agreement.of(strip(0, "TTS"), other);
            assertThat(agreement.percent()).isEmpty();
            assertThat(agreement.kappa()).isEmpty();
        }
    }

    @Test
    void whereBothSawOnlyOneThingThereIsNoKappa() {
        var agreement = Agreement.of(strip(0, "TTT"), strip(0, "TTT"));
        assertThat(agreement.percent().getAsDouble()).isEqualTo(100);
        assertThat(agreement.kappa()).isEmpty();
        assertThat(Agreement.of(strip(0, "TTT"), strip(0, "SSS")).kappa().getAsDouble()).isZero();
    }

    @Test
    void itDoesNotMatterWhoIsFirst() {
        var one = strip(1, "TSSTTTSTSTTS");
        var other = strip(0, "STSTTTTSTSTTST");
        assertThat(Agreement.of(one, other)).isEqualTo(Agreement.of(other, one));
    }

    @Test
    void intervalsOfDifferentLengthDoNotLieSideBySide() {
        assertThatThrownBy(() -> Agreement.of(strip(0, "T"), new Strip(3, 0, List.of("T")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesAreCountedWithTheirShareAndWhatFollowsWhat() {
        var tally = Tally.of(Stream.concat(IntStream.range(0, 3).mapToObj(_ -> "讲"), Stream.of("问", "讲", "问")).toList());
        assertThat(tally.counts()).containsExactly(java.util.Map.entry("讲", 4), java.util.Map.entry("问", 2));
        assertThat(tally.share("问")).isCloseTo(1 / 3.0, Offset.offset(1e-12));
        assertThat(tally.share("评")).isZero();
        assertThat(tally.transitions()).containsOnly(java.util.Map.entry(new Tally.Transition("讲", "问"), 2), java.util.Map.entry(new Tally.Transition("问", "讲"), 1));
    }
}
