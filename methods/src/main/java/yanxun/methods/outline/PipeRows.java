package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;

/** Turns the rows of a table drawn with | into rows of tabs, whether or not a | opens or ends them; and &lt;br&gt; inside a cell into a semicolon. */
final class PipeRows {

    private PipeRows() {}

    static List<Line> tabbed(List<Line> lines) {
        var rows = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = unbroken(lines.get(i));
            boolean row = line.folded().indexOf('|') >= 0 && !rule(line.folded()) && line.folded().indexOf('\t') < 0 && (framed(line.folded()) || neighbours(lines, i));
            rows.add(row ? tabbed(line) : line);
        }
        return rows;
    }

    private static boolean framed(String folded) {
        int last = folded.length() - 1;
        boolean opened = folded.charAt(0) == '|' && folded.indexOf('|', 1) > 0;
        return opened || folded.charAt(last) == '|' && folded.indexOf('|') < last;
    }

    /** A line with bars beside another with as many is a row; one alone may be a path or a list of links. */
    private static boolean neighbours(List<Line> lines, int i) {
        long bars = bars(lines.get(i).folded());
        return i > 0 && alike(lines.get(i - 1), lines.get(i), bars) || i + 1 < lines.size() && alike(lines.get(i), lines.get(i + 1), bars);
    }

    private static boolean alike(Line one, Line next, long bars) {
        return next.number() - one.number() <= 2 && bars(one.folded()) == bars && bars(next.folded()) == bars;
    }

    private static long bars(String folded) {
        return folded.chars().filter(c -> c == '|').count();
    }

    /** | --- | :---: | */
    private static boolean rule(String folded) {
        return folded.chars().allMatch(c -> "|-:=+— ".indexOf(c) >= 0);
    }

    private static Line tabbed(Line line) {
        var folded = line.folded();
        int from = folded.charAt(0) == '|' ? 1 : 0;
        var text = new StringBuilder();
        for (int i = from; i < folded.length(); i++) {
            text.append(folded.charAt(i) == '|' ? '\t' : line.text().charAt(i));
        }
        return text.toString().isBlank() ? line : Line.of(line.number(), unblanked(text.toString()));
    }

    /** A row of one cell is a text of its own width. */
    private static String unblanked(String row) {
        var cells = new ArrayList<String>();
        for (var cell : row.split("\t", -1)) {
            cells.add(Folding.strip(cell));
        }
        return String.join("\t", cells);
    }

    private static Line unbroken(Line line) {
        return line.text().indexOf('<') < 0 ? line : broken(line);
    }

    private static Line broken(Line line) {
        var text = Folding.strip(line.text().replaceAll("(?i)<br ?/?>", "；").replaceAll("([。；;，,、：:])；", "$1"));
        return text.isEmpty() ? line : Line.of(line.number(), text);
    }
}
