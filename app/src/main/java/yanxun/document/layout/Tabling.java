package yanxun.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yanxun.document.layout.Breaking.Line;
import yanxun.document.type.Face;

/** A table in the grid of the page: a row takes as many whole lines as its fullest cell needs, two small lines to each. */
final class Tabling {
    private static final double PADDING = 4;
    private static final double LEADING = Norm.LINE / 2;
    private static final double STROKE = 0.75;

    private final double[] widths;
    private final List<List<String>> rows;

    Tabling(List<List<String>> rows) {
        this.rows = rows;
        this.widths = widths(rows);
    }

    double[] widths() {
        return widths;
    }

    /** In proportion to what the columns hold, none so narrow that a short heading breaks. */
    private static double[] widths(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        var wanted = IntStream.range(0, columns).mapToDouble(column -> Math.clamp(rows.stream().filter(row -> column < row.size()).mapToDouble(row -> new Span(row.get(column), Face.BODY).cells()).max().orElse(1), 2.5, 14)).toArray();
        var padded = IntStream.range(0, columns).mapToDouble(column -> wanted[column] * Norm.TABLE_SIZE + 2 * PADDING).toArray();
        var sum = java.util.Arrays.stream(padded).sum();
        return java.util.Arrays.stream(padded).map(width -> width * Norm.WIDTH / sum).toArray();
    }

    private List<Line> lines(int row, int column) {
        var text = column < rows.get(row).size() ? rows.get(row).get(column).strip() : "";
        var room = (widths[column] - 2 * PADDING) / Norm.TABLE_SIZE;
        return text.isEmpty() ? List.of() : Breaking.lines(List.of(new Span(text, row == 0 ? Face.BLACK : Face.BODY)), room, room);
    }

    /** How many lines of the page the row takes. */
    int height(int row) {
        int most = IntStream.range(0, widths.length).map(column -> lines(row, column).size()).max().orElse(1);
        return Math.clamp((most + 1) / 2, 1, Norm.LINES - 2);
    }

    /** The row as if its first line were at {@code top}. */
    List<Sheet.Item> row(int row, double top) {
        var items = new ArrayList<Sheet.Item>();
        var height = height(row) * Norm.LINE;
        var x = Norm.LEFT;
        items.add(Sheet.rule(Norm.LEFT, top, Norm.WIDTH, STROKE, Sheet.Ink.BLACK));
        items.add(Sheet.rule(Norm.LEFT, top + height, Norm.WIDTH, STROKE, Sheet.Ink.BLACK));
        items.add(new Sheet.Stroke(x, top, x, top + height, STROKE, Sheet.Ink.BLACK));
        for (int column = 0; column < widths.length; column++) {
            var lines = lines(row, column);
            var at = top + (height - lines.size() * LEADING) / 2 + (LEADING - Norm.TABLE_SIZE) / 2;
            for (var line : lines) {
                items.addAll(Sheet.words(line.spans(), x + (widths[column] - line.cells() * Norm.TABLE_SIZE) / 2, at, Norm.TABLE_SIZE, Norm.TABLE_SIZE, Sheet.Ink.BLACK));
                at += LEADING;
            }
            x += widths[column];
            items.add(new Sheet.Stroke(x, top, x, top + height, STROKE, Sheet.Ink.BLACK));
        }
        return items;
    }
}
