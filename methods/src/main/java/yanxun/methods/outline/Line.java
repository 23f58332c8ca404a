package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * A source line that is not blank.
 *
 * @param number from 1, counting every line
 * @param text without outer blanks (a leading tab stays: it is an empty table cell)
 * @param folded the same, {@linkplain Folding folded}
 */
record Line(int number, String text, String folded) {

    static Line of(int number, String text) {
        return new Line(number, text, Folding.fold(text));
    }

    static List<Line> in(String source) {
        var lines = new ArrayList<Line>();
        int number = 1;
        int from = 0;
        for (int i = 0; i <= source.length(); i++) {
            char c = i < source.length() ? source.charAt(i) : '\n';
            if (c == '\n' || c == '\r') {
                add(lines, number++, source, from, i);
                if (c == '\r' && i + 1 < source.length() && source.charAt(i + 1) == '\n') {
                    i++;
                }
                from = i + 1;
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, int number, String source, int from, int to) {
        boolean tabbed = false;
        while (from < to && (Folding.blank(source.charAt(from)) || source.charAt(from) == '\t')) {
            tabbed |= source.charAt(from++) == '\t';
        }
        while (to > from && (Folding.blank(source.charAt(to - 1)) || source.charAt(to - 1) == '\t')) {
            to--;
        }
        if (from < to) {
            var text = source.substring(from, to);
            lines.add(of(number, tabbed && text.indexOf('\t') >= 0 ? "\t" + text : text));
        }
    }

    boolean isRow() {
        return folded.indexOf('\t') >= 0 || folded.charAt(0) == '|' && folded.indexOf('|', 1) > 0;
    }
}
