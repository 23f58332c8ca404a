package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * A source line that is not blank.
 *
 * @param number from 1, counting every line
 * @param text without outer blanks (leading tabs of a table row stay: they are empty cells)
 * @param folded the same, {@linkplain Folding folded}
 */
record Line(int number, String text, String folded) {

    private static final int MOST_COLUMNS = 50;

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
        int leading = 0;
        boolean trailing = false;
        while (from < to && (Folding.blank(source.charAt(from)) || source.charAt(from) == '\t')) {
            leading += source.charAt(from++) == '\t' ? 1 : 0;
        }
        while (to > from && (Folding.blank(source.charAt(to - 1)) || source.charAt(to - 1) == '\t')) {
            trailing |= source.charAt(--to) == '\t';
        }
        if (from < to) {
            var text = source.substring(from, to);
            boolean goesOn = !lines.isEmpty() && lines.getLast().number == number - 1 && lines.getLast().isRow();
            boolean filled = text.indexOf('\t') >= 0;
            boolean row = filled || leading > 0 && (trailing || goesOn) || trailing && goesOn;
            lines.add(of(number, row ? "\t".repeat(Math.min(leading, MOST_COLUMNS)) + text + (filled || leading > 0 ? "" : "\t") : text));
        }
    }

    boolean isRow() {
        return folded.indexOf('\t') >= 0;
    }
}
