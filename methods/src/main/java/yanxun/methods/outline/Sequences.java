package yanxun.methods.outline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps numbers that only a blank or comma follows, and decimals like 1.2, only where they belong to a sequence. */
final class Sequences {

    private static final int SECOND = 2;

    private Sequences() {}

    static void settle(List<Block> blocks) {
        int[] next = nextOfKind(blocks);
        Map<Kind, Integer> last = new EnumMap<>(Kind.class);
        for (int i = 0; i < blocks.size(); i++) {
            var mark = blocks.get(i).mark();
            if (mark == null) {
                continue;
            }
            if (mark.weak() && !belongs(mark, last.get(mark.kind()), next[i])) {
                blocks.set(i, blocks.get(i).withoutMark());
            } else {
                last.put(mark.kind(), mark.value());
            }
        }
    }

    private static boolean belongs(Mark mark, @Nullable Integer before, int next) {
        boolean decimal = mark.kind().compareTo(Kind.DECIMAL_2) >= 0 && mark.kind().compareTo(Kind.DECIMAL_4) <= 0;
        boolean goesOn = before != null && mark.value() == before + 1;
        boolean opens = mark.value() == 1 && next == SECOND;
        return goesOn || opens || decimal && mark.value() == 1 && (before != null || next == 1);
    }

    /** For each block with a number, the value of the next number of its kind, or 0. */
    private static int[] nextOfKind(List<Block> blocks) {
        var next = new int[blocks.size()];
        Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            var mark = blocks.get(i).mark();
            if (mark != null) {
                next[i] = seen.getOrDefault(mark.kind(), 0);
                seen.put(mark.kind(), mark.value());
            }
        }
        return next;
    }
}
