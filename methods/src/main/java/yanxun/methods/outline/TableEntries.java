package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a calendar table into entries: what a merged cell said above holds on below it. */
final class TableEntries {

    private final Outline outline;
    private final List<String> heads;
    private final List<Column> columns;
    /** No row has more cells than there are heads. */
    private final boolean fits;
    /** No head says what is to be done: each names whose it is. */
    private final boolean named;
    private @Nullable Node entry;
    private TimeLabel.@Nullable Moment month;
    private @Nullable TimeLabel week;

    TableEntries(Outline outline, List<String> heads, boolean fits) {
        this.outline = outline;
        this.heads = heads;
        boolean grid = TimeCell.weekdays(heads);
        var told = heads.stream().map(head -> grid && TimeCell.weekday(head) > 0 ? Column.WEEKDAY : Column.of(head)).toList();
        this.named = !heads.isEmpty() && heads.stream().noneMatch(Column::what);
        this.columns = told.stream().map(column -> !told.contains(Column.CONTENT) && column == Column.BESIDE ? Column.CONTENT : column).toList();
        this.fits = fits;
        this.week = outline.week();
    }

    /** An entry of its own in the outline. */
    static Node open(Outline outline, Block block, String label, TimeLabel time) {
        var entry = new Node(block.line(), Kind.TIME, null, null, label, block.raw());
        entry.time = time;
        entry.cells = new ArrayList<>();
        outline.push(outline.entryDepth(), entry);
        return entry;
    }

    void read(Row row) {
        if (row.empty()) {
            return;
        }
        boolean aligned = aligned(row);
        var roles = new ArrayList<>(aligned ? columns.subList(0, row.size()) : inSequence(row));
        var label = new ArrayList<String>();
        var time = time(row, roles, label);
        if (time != null) {
            entry = open(outline, row.block(), String.join(" ", label), time);
        } else if (entry == null || !aligned && fits && row.size() == heads.size() && !row.tight().getFirst().isEmpty()) {
            entry = unclear(row, roles);
        }
        if (time == null && !label.isEmpty()) {
            entry.add(row.block().line(), String.join(" ", label));
        }
        fill(row, roles);
    }

    /** Whether the cells stand below the heads they belong to: nothing but times in the columns of times, and no time alone in another. A week may be named (预备周) where the row tells its days. */
    private boolean aligned(Row row) {
        boolean timed = false;
        boolean named = false;
        for (int i = 0; i < row.size(); i++) {
            if (i >= columns.size()) {
                return false;
            }
            var cell = row.tight().get(i);
            var column = columns.get(i);
            boolean told = column == Column.WEEKDAY || weekday(column, cell) ? TimeCell.weekday(cell) > 0 || grid(cell) : TimeCell.read(column, cell) != null || TimeCell.clock(cell);
            timed |= told && column.when() && !TimeCell.clock(cell);
            named |= column == Column.WEEK && !cell.isEmpty() && !told;
            if (!cell.isEmpty() && (column.when() ? !told && column != Column.WEEK : column == Column.CONTENT && TimeCell.only(cell))) {
                return false;
            }
        }
        return row.size() > 0 && (timed || !named) && (row.size() == columns.size() || columns.getFirst().when() || row.tight().getFirst().isEmpty());
    }

    /** Where merged cells are missing or the heads span several columns: times first, then what the heads say of the rest, in their order. */
    private List<Column> inSequence(Row row) {
        var roles = new ArrayList<Column>();
        var rest = columns.stream().filter(column -> !column.when()).toList();
        int used = 0;
        for (int i = 0; i < row.size(); i++) {
            var cell = row.tight().get(i);
            boolean leading = roles.stream().allMatch(Column::when);
            if (leading && (cell.isEmpty() && i + 1 < row.size() || timed(cell, i))) {
                roles.add(i < columns.size() && columns.get(i).when() && TimeCell.read(columns.get(i), cell) != null ? columns.get(i) : Column.DATE);
            } else {
                roles.add(used < rest.size() ? rest.get(used) : rest.isEmpty() && used == 0 ? Column.CONTENT : rest.isEmpty() && !beside(cell) ? Column.CONTENT : Column.BESIDE);
                used++;
            }
        }
        return roles;
    }

    private boolean timed(String cell, int column) {
        return TimeCell.only(cell) || column < columns.size() && columns.get(column).when() && TimeCell.read(columns.get(column), cell) != null;
    }

    /** An office or a name in a table without heads. */
    private static boolean beside(String cell) {
        return cell.length() <= 8 && List.of("处", "室", "部", "办", "组", "科", "老师", "主任", "校长", "中心").stream().anyMatch(cell::endsWith) || cell.length() <= 3;
    }

    private @Nullable TimeLabel time(Row row, List<Column> roles, List<String> label) {
        TimeLabel time = null;
        int weekday = 0;
        var grid = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
            var cell = row.tight().get(i);
            if (!roles.get(i).when() || cell.isEmpty() || TimeCell.clock(cell)) {
                continue;
            } else if (roles.get(i) == Column.WEEKDAY || weekday(roles.get(i), cell)) {
                weekday = TimeCell.weekday(cell);
                grid.addAll(weekday == 0 ? List.of(cell) : List.of());
                label.add(weekday == 0 ? row.cells().get(i) : cell.length() > 1 ? row.cells().get(i) : TimeCell.dressed(Column.WEEKDAY, row.cells().get(i)));
            } else {
                var here = TimeCell.read(roles.get(i), cell);
                time = here == null ? time : time == null ? here : TimeCell.merged(time, here);
                label.add(TimeCell.only(cell) ? row.cells().get(i) : TimeCell.dressed(roles.get(i), row.cells().get(i)));
            }
        }
        var days = days(grid);
        time = days == null ? time : time == null ? days : TimeCell.merged(time, days);
        return weekday > 0 ? ofWeekday(row, weekday, time) : time == null ? null : carried(time);
    }

    /** The days of a week written out under the weekdays. */
    private static @Nullable TimeLabel days(List<String> grid) {
        var first = grid.isEmpty() ? null : TimeCell.read(Column.DATE, grid.getFirst().replaceFirst("(?<=\\d)\\D+.*", ""));
        var last = grid.size() < 2 ? null : TimeCell.read(Column.DATE, grid.getLast().replaceFirst("(?<=\\d)\\D+.*", ""));
        return first == null ? null : TimeCell.label(first.first(), last == null ? null : last.first());
    }

    /** What merged cells above say too. */
    private TimeLabel carried(TimeLabel told) {
        var time = told;
        if (time.first().month() != null) {
            month = time.last() != null && time.last().month() != null ? time.last() : time.first();
        } else if (month != null && (time.first().day() != null || columns.contains(Column.MONTH))) {
            time = TimeCell.merged(time, TimeCell.label(new TimeLabel.Moment(month.year(), month.month(), null), null));
        }
        if (time.week() != null) {
            week = time;
        } else if (week != null && week.week() != null && time.first().day() != null && columns.contains(Column.WEEK)) {
            time = TimeCell.merged(time, new TimeLabel(TimeLabel.Moment.NONE, null, week.week(), null, false, 0, 0, 0, true));
        }
        return time;
    }

    private TimeLabel ofWeekday(Row row, int weekday, @Nullable TimeLabel told) {
        if (told != null) {
            var time = carried(told);
            if (time.last() == null && time.first().day() != null) {
                return time;
            }
            week = time;
        }
        var day = week == null ? null : TimeCell.dayOf(week, weekday);
        if (day == null) {
            outline.doubts.add(row.block().line(), row.block().raw().strip(), "看不出是哪一天,请核对日期");
        }
        var first = day == null ? TimeLabel.Moment.NONE : day;
        return new TimeLabel(first, null, week == null ? null : week.week(), null, false, 0, 0, 0, true);
    }

    /** What stands where a time should, and is none, is kept as the entry's name and doubted rather than put to the entry above. */
    private Node unclear(Row row, List<Column> roles) {
        outline.doubts.add(row.block().line(), row.block().raw().strip(), "没有看懂这一行的时间,请核对");
        int when = IntStream.range(0, Math.min(columns.size(), row.size())).filter(i -> columns.get(i).when()).findFirst().orElse(-1);
        boolean named = heads.size() > 1 && when >= 0 && row.size() > 1 && !row.tight().get(when).isEmpty();
        if (named) {
            for (int i = 0; i < row.size(); i++) {
                roles.set(i, i >= columns.size() || columns.get(i).when() ? Column.BESIDE : columns.get(i));
            }
        }
        return open(outline, row.block(), named ? row.cells().get(when) : "", TimeCell.label(TimeLabel.Moment.NONE, null));
    }

    private void fill(Row row, List<Column> roles) {
        var rest = new ArrayList<String>();
        var besides = columns.stream().filter(column -> !column.when()).count() == roles.stream().filter(Predicate.not(Column::when)).count();
        int beside = 0;
        var hour = "";
        for (int i = 0; i < row.size(); i++) {
            var cell = row.cells().get(i);
            if (roles.get(i).when()) {
                hour = TimeCell.clock(row.tight().get(i)) ? cell + " " : hour;
                rest.addAll(TimeCell.clock(row.tight().get(i)) ? List.of(cell) : List.of());
                continue;
            }
            beside++;
            if (cell.isEmpty()) {
                continue;
            }
            rest.add(cell);
            if (roles.get(i) == Column.CONTENT) {
                var head = hour + (named || i < heads.size() && Column.halfDay(heads.get(i)) ? headed(i, beside, roles, "") : "");
                entry.cells.addAll(Items.of(cell).stream().map(item -> head + item).toList());
            } else if (!cell.equals(entry.title)) {
                entry.notes.add(besides || roles.size() == columns.size() ? headed(i, beside, roles, cell) : cell);
            }
        }
        entry.add(row.block().line(), String.join("\t", rest));
    }

    private String headed(int i, int beside, List<Column> roles, String cell) {
        var others = heads.stream().filter(head -> !Column.of(head).when()).toList();
        var head = roles.size() == columns.size() && roles.equals(columns) ? heads.get(i) : beside <= others.size() ? others.get(beside - 1) : "";
        return head.isEmpty() || head.startsWith("序") || head.equals("编号") ? cell : head + ":" + cell;
    }

    /** 周一 below 时间. */
    private static boolean weekday(Column column, String cell) {
        return column == Column.DATE && cell.length() > 1 && TimeCell.weekday(cell) > 0;
    }

    private static boolean grid(String cell) {
        return !cell.isEmpty() && Numeral.isDigit(cell.charAt(0));
    }
}
