package yanxun.methods.caps;

import java.util.BitSet;

/** Of these cells together no more than so many units count. */
public record Cap(BitSet cells, long most) {
    /** Neither within the other nor apart from it. */
    boolean crosses(Cap other) {
        var both = (BitSet) cells.clone();
        both.and(other.cells);
        return !both.isEmpty() && !both.equals(cells) && !both.equals(other.cells);
    }

    boolean lies(Cap wider) {
        var rest = (BitSet) cells.clone();
        rest.andNot(wider.cells);
        return rest.isEmpty();
    }
}
