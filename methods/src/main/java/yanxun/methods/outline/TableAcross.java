package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calendar table whose months, weeks or weekdays run across: each column is an entry. */
final class TableAcross {

    private final Outline outline;
    private @Nullable TimeLabel context;
    private boolean several;

    TableAcross(Outline outline) {
        this.outline = outline;
        this.context = outline.week();
    }

    static boolean is(List<Row> rows) {
        return rows.size() > 1 && heads(rows.getFirst()) && rows.stream().skip(1).anyMatch(row -> !heads(row) && row.filled() > 0 && row.tight().stream().skip(1).limit(Math.max(1, rows.getFirst().size() - 2L)).anyMatch(cell -> cell.length() > 1 && !TimeCell.numbered(cell)));
    }

    private static boolean heads(Row row) {
        return row.filled() > 2 && (times(row) >= row.filled() - 1 || TimeCell.weekdays(row.tight()));
    }

    static long times(Row row) {
        boolean week = TimeCell.weekdays(row.tight());
        return row.tight().stream().filter(cell -> TimeCell.only(cell) || (week || cell.length() > 1) && TimeCell.weekday(cell) > 0).count();
    }

    void read(List<Row> rows) {
        several = rows.stream().filter(row -> !heads(row) && row.filled() > 1).count() > rows.stream().filter(TableAcross::heads).count();
        if (TimeCell.weekdays(rows.getFirst().tight()) && rows.stream().skip(1).anyMatch(row -> opening(rows.getFirst(), row) != null)) {
            weeks(rows);
            return;
        }
        var entries = new ArrayList<@Nullable Node>();
        for (var row : rows) {
            if (heads(row)) {
                entries.clear();
                entries.addAll(opened(row));
            } else {
                fill(row, entries);
            }
        }
    }

    /** Each row is a week: a cell below a weekday is that day's. */
    private void weeks(List<Row> rows) {
        var heads = rows.getFirst();
        outline.top().add(heads.block().line(), heads.block().raw().strip());
        for (var row : rows.subList(1, rows.size())) {
            var week = opening(heads, row);
            context = week == null ? context : week;
            var label = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                int weekday = i < heads.size() ? TimeCell.weekday(heads.tight().get(i)) : 0;
                var cell = row.cells().get(i);
                if (weekday == 0 && !cell.isEmpty()) {
                    label.add(TimeCell.dressed(i < heads.size() ? Column.of(heads.tight().get(i)) : Column.BESIDE, cell));
                } else if (!cell.isEmpty()) {
                    day(row, heads.cells().get(i), label, cell, weekday);
                }
            }
        }
    }

    private void day(Row row, String name, List<String> label, String cell, int weekday) {
        var entry = TableEntries.open(outline, row.block(), (String.join(" ", label) + " " + name).strip(), dated(row, weekday));
        label.clear();
        entry.cells.addAll(Items.of(cell));
        entry.add(row.block().line(), cell);
    }

    /** What the cells before the weekdays tell of the week. */
    private static @Nullable TimeLabel opening(Row heads, Row row) {
        TimeLabel time = null;
        for (int i = 0; i < Math.min(row.size(), heads.size()) && TimeCell.weekday(heads.tight().get(i)) == 0; i++) {
            var column = Column.of(heads.tight().get(i));
            var here = column.when() ? TimeCell.read(column, row.tight().get(i)) : null;
            time = here == null ? time : time == null ? here : TimeCell.merged(time, here);
        }
        return time;
    }

    private List<@Nullable Node> opened(Row row) {
        var entries = new ArrayList<@Nullable Node>();
        for (int i = 0; i < row.size(); i++) {
            var time = time(row, row.tight().get(i));
            if (time == null && !row.cells().get(i).isEmpty()) {
                outline.closeEntry();
                outline.top().add(row.block().line(), row.cells().get(i));
            }
            entries.add(time == null ? null : TableEntries.open(outline, row.block(), row.cells().get(i), time));
        }
        return entries;
    }

    private @Nullable TimeLabel time(Row row, String cell) {
        int weekday = cell.length() > 1 || TimeCell.weekdays(row.tight()) ? TimeCell.weekday(cell) : 0;
        if (weekday == 0) {
            return TimeCell.only(cell) ? TimeCell.read(Column.DATE, cell) : null;
        }
        return dated(row, weekday);
    }

    private TimeLabel dated(Row row, int weekday) {
        var day = context == null ? null : TimeCell.dayOf(context, weekday);
        if (day == null) {
            outline.doubts.add(row.block().line(), row.block().raw().strip(), "看不出是哪一天,请核对日期");
        }
        return new TimeLabel(day == null ? TimeLabel.Moment.NONE : day, null, context == null ? null : context.week(), null, false, 0, 0, 0, true);
    }

    /** Of several rows, the first cell names what each is about and stays with its items. */
    private void fill(Row row, List<@Nullable Node> entries) {
        boolean leads = entries.isEmpty() || entries.getFirst() == null;
        var name = leads && several && row.size() > 0 ? row.cells().getFirst() : "";
        for (int i = leads ? 1 : 0; i < row.size(); i++) {
            var entry = i < entries.size() ? entries.get(i) : null;
            var cell = row.cells().get(i);
            if (entry == null && !cell.isEmpty()) {
                outline.top().add(row.block().line(), cell);
            } else if (entry != null && !cell.isEmpty()) {
                entry.cells.addAll(Items.of(cell).stream().map(item -> name.isEmpty() ? item : name + ":" + item).toList());
                entry.add(row.block().line(), cell);
            }
        }
        if (leads && row.size() > 0 && !entries.isEmpty()) {
            entries.stream().filter(entry -> entry != null).findFirst().ifPresent(entry -> entry.add(row.block().line(), row.cells().getFirst()));
        }
    }
}
