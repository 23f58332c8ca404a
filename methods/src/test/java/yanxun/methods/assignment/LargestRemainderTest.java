package yanxun.methods.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yanxun.methods.assignment.LargestRemainder.Claim;
import yanxun.methods.assignment.LargestRemainder.Portion;

class LargestRemainderTest {
    /** The textbook case: 100 seats by 47000, 16000, 15900, 12000, 6000, 3100 votes. */
    @Test
    void sharesAsTheTextbookDoes() {
        assertThat(seats(100, 47000, 16000, 15900, 12000, 6000, 3100)).containsExactly(47, 16, 16, 12, 6, 3);
        assertThat(seats(10, 47000, 16000, 15900, 12000, 6000, 3100)).containsExactly(5, 2, 1, 1, 1, 0);
    }

    @Test
    void theGreaterWeightComesFirstAmongEqualRemaindersAndThenTheOrder() {
        assertThat(seats(3, 3, 1, 1, 1)).containsExactly(2, 1, 0, 0);
        assertThat(seats(1, 5, 5)).containsExactly(1, 0);
    }

    @Test
    void saysHowTheSeatsCameAbout() {
        var portions = LargestRemainder.share(List.of(new Claim<>("甲", 30), new Claim<>("乙", 20)), 4);

        assertThat(portions).containsExactly(new Portion<>("甲", 30, 2, 20, 50, false), new Portion<>("乙", 20, 1, 30, 50, true));
    }

    @Test
    void nobodyWeighsAnythingAndNobodyGetsAnything() {
        assertThat(seats(5, 0, 0)).containsExactly(0, 0);
        assertThat(LargestRemainder.share(List.<Claim<String>>of(), 5)).isEmpty();
        assertThatThrownBy(() -> seats(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> seats(1, -3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void allSeatsAreGivenAndEverybodyGetsTheQuotaRoundedDownOrUp(long seed) {
        var chance = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var claims = new ArrayList<Claim<Integer>>();
            for (int i = 0; i < 1 + chance.nextInt(60); i++) {
                claims.add(new Claim<>(i, chance.nextInt(400)));
            }
            var seats = chance.nextInt(500);
            var portions = LargestRemainder.share(claims, seats);
            var total = claims.stream().mapToLong(Claim::weight).sum();

            assertThat(portions.stream().mapToInt(Portion::seats).sum()).isEqualTo(total == 0 ? 0 : seats);
            for (var portion : portions) {
                var exact = total == 0 ? 0 : (double) portion.weight() * seats / total;
                assertThat(portion.seats()).isBetween((int) Math.floor(exact), (int) Math.ceil(exact));
            }
        }
    }

    private static List<Integer> seats(int seats, long... weights) {
        var claims = new ArrayList<Claim<Integer>>();
        for (int i = 0; i < weights.length; i++) {
            claims.add(new Claim<>(i, weights[i]));
        }
        return LargestRemainder.share(claims, seats).stream().map(Portion::seats).toList();
    }
}
