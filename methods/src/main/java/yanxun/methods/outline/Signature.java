package yanxun.methods.outline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The unit's name and the date under a document – at its end, or in the midst of a file that goes on with another. */
final class Signature {

    private static final int HEAD = 3;

    private static final Pattern AUTHOR = Pattern.compile("(?:撰稿|执笔|拟稿|起草|制定|制订|编制|拟制|填报)人?:? ?[一-龥* ]{2,12}");

    private Signature() {}

    /** The blocks that are signatures. */
    static BitSet in(List<Block> blocks) {
        var found = new BitSet();
        int size = blocks.size();
        if (size <= HEAD) {
            return found;
        }
        for (int i = HEAD; i < size; i++) {
            var block = blocks.get(i);
            if (!block.bare()) {
                continue;
            }
            boolean under = dated(block.folded(), true) && blocks.get(i - 1).bare() && signed(blocks.get(i - 1).folded());
            if (under || signedAndDated(block.folded())) {
                found.set(under ? i - 1 : i, i + 1);
            }
        }
        last(blocks, found);
        return found;
    }

    /** The day it was signed, where it says its year. */
    static @Nullable LocalDate date(List<Block> blocks) {
        var found = in(blocks);
        for (int i = found.length() - 1; i >= 0; i = found.previousSetBit(i - 1)) {
            var folded = blocks.get(i).folded();
            for (int from = 0; from < folded.length(); from++) {
                var year = Numeral.year(folded, from);
                var date = year == null ? null : DateScanner.at(folded, from, true, null);
                if (date != null && date.first().day() != null) {
                    return LocalDate.of(year.value(), date.first().month(), 1).plusDays(date.first().day() - 1L);
                }
            }
        }
        return null;
    }

    /** At the very end a date alone, or a unit's name alone, is enough. */
    private static void last(List<Block> blocks, BitSet found) {
        int last = blocks.size() - 1;
        if (found.get(last) || !blocks.get(last).bare()) {
            return;
        }
        if (dated(blocks.get(last).folded(), false)) {
            var before = blocks.get(last - 1);
            found.set(before.bare() && named(before.folded()) ? last - 1 : last, last + 1);
        } else if (PlanTitle.unit(blocks.get(last).folded())) {
            found.set(last);
        }
    }

    private static boolean dated(String folded, boolean day) {
        if (folded.length() > 18) {
            return false;
        }
        var tight = folded.replace(" ", "").replaceFirst("(?:印发|制|订)$", "");
        var year = tight.isEmpty() ? null : Numeral.year(tight, 0);
        boolean masked = tight.startsWith("20xx年") || tight.startsWith("xx年");
        var date = DateScanner.at(tight, 0, true, null);
        return (year != null || masked) && date != null && date.last() == null && date.end() == tight.length() && (!day || date.first().day() != null);
    }

    /** 云溪区教研室 王青 2025年2月23日 on one line. */
    private static boolean signedAndDated(String folded) {
        for (int i = 4; i < folded.length() && i < 40; i++) {
            if (folded.charAt(i - 1) == ' ' && Numeral.isDigit(folded.charAt(i)) && dated(folded.substring(i), true)) {
                return signed(Folding.strip(folded.substring(0, i)));
            }
        }
        return false;
    }

    /** One of the words is a unit's name, or a label says whose it is. */
    private static boolean signed(String folded) {
        return AUTHOR.matcher(folded).matches() || named(folded) && Arrays.stream(folded.replaceAll("\\((?:盖章|公章|章|签章)\\)", "").split("[ 、:]")).anyMatch(PlanTitle::unit);
    }

    private static boolean named(String folded) {
        return folded.length() <= 30 && folded.chars().allMatch(c -> Folding.wordy((char) c) || c == ' ' || c == '(' || c == ')' || c == '、' || c == '*' || c == ':');
    }
}
