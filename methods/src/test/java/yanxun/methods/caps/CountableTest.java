package yanxun.methods.caps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountableTest {
    @Test
    void without_caps_everything_counts() {
        assertThat(new Countable(3, List.of()).most(new long[] {1, 2, 3}, cells(0, 1, 2))).isEqualTo(6);
    }

    @Test
    void what_is_above_a_cap_does_not_count() {
        assertThat(new Countable(2, List.of(new Cap(cells(0), 24))).most(new long[] {40, 60}, cells(0, 1))).isEqualTo(84);
    }

    @Test
    void a_year_is_capped_before_the_cycle() {
        var years = new ArrayList<>(List.of(new Cap(cells(0), 24), new Cap(cells(1), 24), new Cap(cells(2), 24), new Cap(cells(0, 1, 2), 60)));
        var counted = new Countable(3, years);
        assertThat(counted.most(new long[] {30, 10, 30}, cells(0, 1, 2))).as("24 + 10 + 24").isEqualTo(58);
        assertThat(counted.most(new long[] {30, 20, 30}, cells(0, 1, 2))).as("24 + 20 + 24, of which 60").isEqualTo(60);
        assertThat(counted.most(new long[] {30, 20, 30}, cells(0))).as("one year asked for").isEqualTo(24);
    }

    @Test
    void crossing_caps_are_used_to_the_best() {
        // online ethics, online subject, school ethics: ethics at most 16, online at most 10
        var counted = new Countable(3, List.of(new Cap(cells(0, 2), 16), new Cap(cells(0, 1), 10)));
        assertThat(counted.most(new long[] {10, 10, 16}, cells(0, 1, 2))).as("ethics from school, online from the subject").isEqualTo(26);
    }

    @Test
    void three_caps_that_cross_each_other_are_refused() {
        var caps = List.of(new Cap(cells(0, 1), 1), new Cap(cells(1, 2), 1), new Cap(cells(2, 0), 1));
        assertThatThrownBy(() -> new Countable(3, caps)).isInstanceOf(ThreefoldCrossing.class);
    }

    /** By the theorem of Ford and Fulkerson the most that counts is the smallest cut: some caps paid in full, and every amount they do not cover. */
    @Test
    void the_most_equals_the_smallest_cut_in_20000_cases() {
        var chance = new Random(20261122);
        int crossed = 0;
        for (int round = 0; round < 20_000; round++) {
            int cells = 1 + chance.nextInt(7);
            var caps = new ArrayList<Cap>();
            for (int cap = chance.nextInt(6); cap > 0; cap--) {
                caps.add(new Cap(some(cells, chance), chance.nextInt(30)));
            }
            var amounts = chance.longs(cells, 0, 25).toArray();
            var of = some(cells, chance);
            try {
                assertThat(new Countable(cells, caps).most(amounts, of)).as("round %s", round).isEqualTo(smallestCut(amounts, of, caps));
            } catch (ThreefoldCrossing _) {
                crossed++;
            }
        }
        assertThat(crossed).isLessThan(8_000);
    }

    private static long smallestCut(long[] amounts, BitSet of, List<Cap> caps) {
        long smallest = Long.MAX_VALUE;
        for (int choice = 0; choice < 1 << caps.size(); choice++) {
            var open = (BitSet) of.clone();
            long cut = 0;
            for (int cap = 0; cap < caps.size(); cap++) {
                if ((choice >> cap & 1) == 1) {
                    cut += caps.get(cap).most();
                    open.andNot(caps.get(cap).cells());
                }
            }
            smallest = Math.min(smallest, cut + open.stream().mapToLong(cell -> amounts[cell]).sum());
        }
        return smallest;
    }

    private static BitSet some(int cells, Random chance) {
        var some = new BitSet();
        for (int cell = 0; cell < cells; cell++) {
            some.set(cell, chance.nextBoolean());
        }
        return some;
    }

    private static BitSet cells(int... cells) {
        var set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }
}
