package yanxun.methods.outline;

import java.util.List;

/** The unit's name and the date under a document. */
final class Signature {

    private Signature() {}

    /** The index of the first block of the signature, or the number of blocks. */
    static int start(List<Block> blocks) {
        int size = blocks.size();
        if (size > 3 && dated(blocks.getLast().folded()) && blocks.getLast().bare()) {
            var before = blocks.get(size - 2);
            return before.bare() && named(before.folded()) ? size - 2 : size - 1;
        }
        return size > 3 && blocks.getLast().bare() && PlanTitle.unit(blocks.getLast().folded()) ? size - 1 : size;
    }

    private static boolean dated(String folded) {
        if (folded.length() > 18) {
            return false;
        }
        var tight = folded.replace(" ", "");
        var year = tight.isEmpty() ? null : Numeral.year(tight, 0);
        boolean masked = tight.startsWith("20xx年") || tight.startsWith("xx年");
        var date = DateScanner.at(tight, 0, true, null);
        return (year != null || masked) && date != null && date.last() == null && date.end() == tight.length();
    }

    private static boolean named(String folded) {
        return folded.length() <= 24 && folded.chars().allMatch(c -> Folding.wordy((char) c) || c == ' ' || c == '(' || c == ')' || c == '、' || c == '*');
    }
}
