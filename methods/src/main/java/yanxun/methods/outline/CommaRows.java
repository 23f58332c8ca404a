package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a calendar table whose cells commas part – 周次,日期,内容, then rows with such times in their columns – into rows of tabs. */
final class CommaRows {

    private CommaRows() {}

    static List<Line> tabbed(List<Line> lines) {
        var rows = new ArrayList<Line>();
        List<Column> heads = List.of();
        for (var line : lines) {
            var cells = line.isRow() ? List.<String>of() : List.of(line.folded().split(" *, *", -1));
            if (heads(cells)) {
                heads = cells.stream().map(Column::of).toList();
            } else if (heads.isEmpty() || !below(heads, cells)) {
                heads = List.of();
            }
            rows.add(heads.isEmpty() ? line : row(line, heads.size()));
        }
        return rows;
    }

    private static boolean heads(List<String> cells) {
        var columns = cells.stream().map(Column::of).toList();
        return cells.size() > 2 && cells.stream().allMatch(cell -> cell.length() <= 8) && columns.stream().anyMatch(Column::when) && cells.stream().anyMatch(Column::what);
    }

    private static boolean below(List<Column> heads, List<String> cells) {
        return cells.size() >= heads.size() && IntStream.range(0, heads.size()).anyMatch(i -> heads.get(i).when() && TimeCell.read(heads.get(i), cells.get(i)) != null);
    }

    /** The last cell may hold commas of its own. */
    private static Line row(Line line, int columns) {
        return Line.of(line.number(), String.join("\t", line.text().split("[ 　]*[,，][ 　]*", columns)));
    }
}
