package yanxun.methods.caps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The most that can count of the amounts in some cells under all caps at once. Exact, in whole units.
 *
 * <p>Caps that do not cross form trees. Two such families are a flow network: what is counted runs from the source down the trees of the first family to its
 * cell, and from there up the trees of the second to the sink. So any caps can be reckoned with whose crossings can be settled by two families.
 */
public final class Countable {
    private final List<Cap> caps;
    private final int cells;
    private final int[] above;
    private final int[] below;
    private final int[] capAbove;
    private final boolean[] second;

    /** @throws ThreefoldCrossing where three or more caps cross so that two families do not suffice */
    public Countable(int cells, List<Cap> caps) {
        this.cells = cells;
        this.caps = caps.stream().sorted(Comparator.comparingInt((Cap cap) -> cap.cells().cardinality())).toList();
        this.second = families();
        this.capAbove = new int[this.caps.size()];
        this.above = new int[cells];
        this.below = new int[cells];
        Arrays.setAll(capAbove, cap -> narrowest(this.caps.get(cap).cells(), second[cap], cap + 1));
        Arrays.setAll(above, cell -> narrowest(only(cell), false, 0));
        Arrays.setAll(below, cell -> narrowest(only(cell), true, 0));
    }

    /** @param of the cells that are asked for; the others are taken for empty */
    public long most(long[] amounts, BitSet of) {
        var sum = 0L;
        for (int cell = of.nextSetBit(0); cell >= 0; cell = of.nextSetBit(cell + 1)) {
            sum += amounts[cell];
        }
        return sum > 0 && binds(amounts, of) ? flow(amounts, of) : sum;
    }

    private boolean binds(long[] amounts, BitSet of) {
        for (var cap : caps) {
            var sum = 0L;
            for (int cell = of.nextSetBit(0); cell >= 0; cell = of.nextSetBit(cell + 1)) {
                sum += cap.cells().get(cell) ? amounts[cell] : 0;
            }
            if (sum > cap.most()) {
                return true;
            }
        }
        return false;
    }

    private long flow(long[] amounts, BitSet of) {
        int source = 2 * caps.size() + 2 * cells;
        var network = new Network(source + 2);
        for (int cap = 0; cap < caps.size(); cap++) {
            network.edge(2 * cap, 2 * cap + 1, caps.get(cap).most());
            var next = capAbove[cap] < 0 ? -1 : 2 * capAbove[cap];
            if (second[cap]) {
                network.edge(2 * cap + 1, next < 0 ? source + 1 : next, Long.MAX_VALUE);
            } else {
                network.edge(next < 0 ? source : next + 1, 2 * cap, Long.MAX_VALUE);
            }
        }
        for (int cell = of.nextSetBit(0); cell >= 0; cell = of.nextSetBit(cell + 1)) {
            int from = 2 * caps.size() + 2 * cell;
            network.edge(above[cell] < 0 ? source : 2 * above[cell] + 1, from, Long.MAX_VALUE);
            network.edge(from, from + 1, amounts[cell]);
            network.edge(from + 1, below[cell] < 0 ? source + 1 : 2 * below[cell], Long.MAX_VALUE);
        }
        return network.most(source, source + 1);
    }

    /** The narrowest cap of a family around these cells, from a place in the order of size. */
    private int narrowest(BitSet around, boolean family, int from) {
        var inner = new Cap(around, 0);
        for (int cap = from; cap < caps.size(); cap++) {
            if (second[cap] == family && inner.lies(caps.get(cap))) {
                return cap;
            }
        }
        return -1;
    }

    private static BitSet only(int cell) {
        var one = new BitSet();
        one.set(cell);
        return one;
    }

    /** Settles which caps go into the second family, so that none crosses another of its own. */
    private boolean[] families() {
        var family = new int[caps.size()];
        for (int first = 0; first < family.length; first++) {
            if (family[first] == 0) {
                family[first] = 1;
                settle(first, family);
            }
        }
        var second = new boolean[family.length];
        for (int cap = 0; cap < family.length; cap++) {
            second[cap] = family[cap] == 2;
        }
        return second;
    }

    private void settle(int first, int[] family) {
        var waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            int cap = waiting.pop();
            for (int other : crossing(cap)) {
                if (family[other] == family[cap]) {
                    throw new ThreefoldCrossing(caps.get(cap), caps.get(other));
                }
                if (family[other] == 0) {
                    family[other] = 3 - family[cap];
                    waiting.push(other);
                }
            }
        }
    }

    private List<Integer> crossing(int cap) {
        var crossing = new ArrayList<Integer>();
        for (int other = 0; other < caps.size(); other++) {
            if (other != cap && caps.get(cap).crosses(caps.get(other))) {
                crossing.add(other);
            }
        }
        return crossing;
    }
}
