package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;

/** Collects the places of one plan a person should look at. */
final class Doubts {

    private static final int EXCERPT = 60;
    private final List<Uncertain> found = new ArrayList<>();

    void add(int line, String text, String why) {
        found.add(new Uncertain(line, text.length() > EXCERPT ? text.substring(0, cut(text)) + "…" : text, why));
    }

    List<Uncertain> inOrder() {
        return found.stream().sorted(java.util.Comparator.comparingInt(Uncertain::line)).toList();
    }

    /** 22023年, 1023年: more digits than a year has, or a year no plan speaks of. */
    void years(Block block) {
        var folded = block.folded();
        for (int at = folded.indexOf('年', 1); at >= 0; at = folded.indexOf('年', at + 1)) {
            int from = at;
            while (from > 0 && at - from < 12 && Numeral.isDigit(folded.charAt(from - 1))) {
                from--;
            }
            int digits = at - from;
            boolean mistyped = digits > 4 || digits == 4 && (folded.charAt(from) > '2' || folded.charAt(from) == '0');
            if (mistyped && digits < 12) {
                int start = Math.max(0, from - 12);
                add(block.line(), block.raw().substring(start, Math.min(folded.length(), at + 12)), "“" + folded.substring(from, at + 1) + "”像是写错了的年份,请核对");
            }
        }
    }

    private static int cut(String text) {
        return Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    }
}
