package yanxun.methods.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The long vector was reckoned by a script of its own, from the definitions. */
class FlandersTest {
    private static final Flanders LONG = Flanders.of(List.of(3, 1, 6, 7, 6, 2, 2, 6, 10, 10, 10, 10, 10, 7, 4, 10, 5, 2, 2, 2, 2, 7, 7, 6, 6, 6, 6, 6, 6, 6, 6, 6, 4, 4, 4, 7, 5, 5, 5, 2, 5, 5, 5, 8, 6, 6, 6, 8, 5, 5, 5, 5, 5,
            5, 5, 8, 7, 7, 7, 5));

    private static void close(OptionalDouble ratio, double expected) {
        assertThat(ratio).isPresent();
        assertThat(ratio.getAsDouble()).isCloseTo(expected, Offset.offset(1e-9));
    }

    @Test
    void pairsAreCountedWithSilenceBeforeAndBehind() {
        var matrix = Flanders.of(List.of(6, 10, 7, 5, 1, 4, 8, 4));
        assertThat(matrix.total()).isEqualTo(9);
        for (var pair : List.of(List.of(10, 6), List.of(6, 10), List.of(10, 7), List.of(7, 5), List.of(5, 1), List.of(1, 4), List.of(4, 8), List.of(8, 4), List.of(4, 10))) {
            assertThat(matrix.cell(pair.getFirst(), pair.getLast())).as(pair.toString()).isEqualTo(1);
        }
        assertThat(matrix.count(4)).isEqualTo(2);
    }

    @Test
    void theRatiosAreThosePublished() {
        assertThat(LONG.total()).isEqualTo(61);
        assertThat(IntStream.rangeClosed(1, 10).map(LONG::count)).containsExactly(1, 7, 1, 4, 15, 15, 8, 3, 0, 7);
        close(LONG.teacherTalk(), 83.60655737704919);
        close(LONG.pupilTalk(), 4.918032786885246);
        close(LONG.silence(), 11.475409836065573);
        close(LONG.indirectToDirect(), 34.21052631578947);
        close(LONG.revisedIndirectToDirect(), 39.130434782608695);
        close(LONG.teacherResponse(), 28.125);
        close(LONG.teacherQuestion(), 21.05263157894737);
        close(LONG.pupilInitiation(), 0);
        close(LONG.contentCross(), 42.622950819672134);
        close(LONG.steadyState(), 54.09836065573771);
        close(Flanders.of(List.of(8, 9, 9, 8)).pupilInitiation(), 50);
    }

    @Test
    void whereNothingStandsBeneathTheLineThereIsNoRatio() {
        var silent = Flanders.of(List.of(10, 10));
        assertThat(silent.teacherResponse()).isEmpty();
        assertThat(silent.teacherQuestion()).isEmpty();
        assertThat(silent.pupilInitiation()).isEmpty();
        assertThat(silent.indirectToDirect()).isEmpty();
        close(silent.silence(), 100);
        assertThat(Flanders.of(List.of()).teacherTalk()).isEmpty();
    }

    @Test
    void rowsAndColumnsComeToTheSameAndTheThreeSharesToOneHundred() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var matrix = Flanders.of(IntStream.rangeClosed(0, random.nextInt(90)).mapToObj(_ -> 1 + random.nextInt(10)).toList());
            for (int category = 1; category <= 10; category++) {
                assertThat(matrix.matrix().get(category - 1).stream().mapToInt(Integer::intValue).sum()).as("seed %d", seed).isEqualTo(matrix.count(category));
            }
            assertThat(matrix.teacherTalk().getAsDouble() + matrix.pupilTalk().getAsDouble() + matrix.silence().getAsDouble()).isCloseTo(100, Offset.offset(1e-9));
        }
    }

    @Test
    void aCategoryThatLastsStandsOnTheDiagonal() {
        assertThat(LONG.steady(6)).isEqualTo(10);
        assertThat(LONG.steady(9)).isZero();
    }

    @Test
    void otherCategoriesAreRefused() {
        assertThatThrownBy(() -> Flanders.of(List.of(11))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Flanders.of(List.of(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
