package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers the rows of a pasted table, and when it ends reads it as a calendar if it is one: by its heads, or by months and weeks in the first cells. */
final class TableRows {

    private static final int HEADS_WITHIN = 4;

    private final Outline outline;
    private final List<Row> rows = new ArrayList<>();

    TableRows(Outline outline) {
        this.outline = outline;
    }

    void take(int at, Block block) {
        rows.add(Row.of(at, block));
    }

    /** Ends the table; the rows that are no calendar's are for the text to take. */
    List<Row> close() {
        var table = List.copyOf(rows);
        rows.clear();
        int head = head(table);
        if (head < 0 && table.stream().noneMatch(row -> row.size() > 1 && TimeCell.only(row.tight().getFirst()))) {
            return table;
        }
        var before = table.subList(0, Math.max(head, 0));
        before.forEach(this::aside);
        var body = table.subList(before.size(), table.size());
        if (TableAcross.is(body)) {
            new TableAcross(outline).read(body);
        } else if (head < 0) {
            read(List.of(), body);
        } else {
            aside(body.getFirst());
            underHeads(body.getFirst().tight(), body.subList(1, body.size()));
        }
        outline.closeEntry();
        return List.of();
    }

    /** Weekdays, or the parts of a wide head, may stand in a second row of heads. */
    private void underHeads(List<String> heads, List<Row> body) {
        if (body.isEmpty() || !(parts(heads, body.getFirst()) || !TimeCell.weekdays(heads) && TimeCell.weekdays(body.getFirst().tight()))) {
            read(heads, body);
            return;
        }
        var second = body.getFirst().tight();
        aside(body.getFirst());
        int wide = Math.max(heads.size(), second.size());
        read(IntStream.range(0, wide).mapToObj(i -> i < second.size() && !second.get(i).isEmpty() ? second.get(i) : i < heads.size() ? heads.get(i) : "").toList(), body.subList(1, body.size()));
    }

    /** Nothing but short names below a head that spans several columns, the time's column left free. */
    private static boolean parts(List<String> heads, Row row) {
        boolean wide = IntStream.range(1, row.size()).anyMatch(i -> !row.tight().get(i).isEmpty() && (i >= heads.size() || heads.get(i).isEmpty()));
        boolean brief = row.filled() > 1 && row.tight().stream().allMatch(cell -> cell.length() <= 8 && !TimeCell.only(cell) && cell.chars().allMatch(c -> Folding.wordy((char) c)));
        return wide && brief && row.tight().getFirst().isEmpty() && Column.of(heads.getFirst()).when();
    }

    /** A title above the heads is a text, one that tells the week opens it. */
    private void aside(Row row) {
        var only = row.filled() == 1 ? row.tight().stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow() : "";
        if (!only.isEmpty() && TimeCell.only(only)) {
            TableEntries.open(outline, row.block(), row.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow(), TimeCell.read(Column.DATE, only));
        } else {
            outline.top().settle();
            outline.top().add(row.block().line(), row.block().raw().strip());
        }
    }

    private static int head(List<Row> table) {
        return IntStream.range(0, Math.min(HEADS_WITHIN, table.size())).filter(i -> heads(table.get(i)) || overTimes(table, i)).findFirst().orElse(-1);
    }

    /** A row that names its first column a time's, above one whose first cell is such a time. */
    private static boolean overTimes(List<Row> table, int i) {
        var row = table.get(i);
        var first = row.size() == 0 ? Column.BESIDE : Column.of(row.tight().getFirst());
        boolean below = i + 1 < table.size() && table.get(i + 1).size() > 1;
        return below && row.filled() > 1 && first.when() && TimeCell.read(first, table.get(i + 1).tight().getFirst()) != null && TimeCell.read(first, row.tight().getFirst()) == null;
    }

    private static boolean heads(Row row) {
        var columns = row.tight().stream().map(Column::of).toList();
        boolean brief = row.filled() > 1 && row.tight().stream().allMatch(cell -> cell.length() <= 14);
        boolean across = row.filled() > 2 && TableAcross.times(row) >= row.filled() - 1;
        return brief && (across || columns.stream().anyMatch(Column::when) && (row.tight().stream().anyMatch(Column::what) || TimeCell.weekdays(row.tight())));
    }

    /** Two halves side by side are read one after the other. */
    private void read(List<String> heads, List<Row> body) {
        var starts = bands(heads, body);
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            var columns = heads.isEmpty() ? heads : heads.subList(from, Math.min(to, heads.size()));
            var entries = new TableEntries(outline, columns, body.stream().mapToInt(Row::size).max().orElse(0) <= heads.size());
            body.forEach(row -> entries.read(row.part(from, to)));
        }
    }

    private static List<Integer> bands(List<String> heads, List<Row> body) {
        var starts = new ArrayList<>(List.of(0));
        int wide = heads.isEmpty() ? body.stream().mapToInt(Row::size).max().orElse(0) : heads.size();
        for (int i = 2; i < wide; i++) {
            int column = i;
            boolean again = heads.isEmpty() ? body.stream().filter(row -> row.size() > column && TimeCell.only(row.tight().get(column)) && !TimeCell.only(row.tight().get(column - 1))).count() * 2 > body.size()
                    : Column.of(heads.get(i)).when() && heads.get(i).equals(heads.getFirst());
            if (again) {
                starts.add(i);
            }
        }
        return starts;
    }
}
