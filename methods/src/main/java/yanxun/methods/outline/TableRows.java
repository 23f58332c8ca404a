package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a pasted table (cells parted by tabs or |) that is a calendar: by its header, or by months and weeks in the first cell. */
final class TableRows {

    private static final List<String> WHEN = List.of("月份", "月", "周次", "周", "时间", "日期", "阶段", "起止");
    private static final List<String> WHAT = List.of("内容", "工作", "活动", "事项", "主题", "项目", "要点", "安排", "任务");

    private final Outline outline;
    private @Nullable List<String> header;
    private @Nullable Node entry;
    private @Nullable TimeLabel month;

    TableRows(Outline outline) {
        this.outline = outline;
    }

    /** Forgets the table when something else follows. */
    void close() {
        if (header != null || entry != null) {
            if (outline.top() == entry) {
                outline.closeEntry();
            }
            header = null;
            entry = null;
            month = null;
        }
    }

    /** Whether the row was a calendar's and is placed. */
    boolean take(Block block) {
        var cells = cells(block.raw());
        var folded = cells.stream().map(Folding::fold).toList();
        if (heads(folded)) {
            header = folded;
            outline.top().add(block.line(), block.raw());
            return true;
        }
        var when = when(folded);
        if (!when.isEmpty()) {
            open(block, cells, folded, when);
            return true;
        } else if (entry != null) {
            var more = cells.stream().filter(cell -> !cell.isEmpty()).toList();
            entry.add(block.line(), String.join("\t", more));
            entry.cells.addAll(more.stream().flatMap(cell -> Items.of(cell).stream()).toList());
            return true;
        }
        return false;
    }

    private static boolean heads(List<String> folded) {
        boolean brief = folded.size() > 1 && folded.stream().allMatch(cell -> cell.length() <= 12);
        return brief && folded.stream().anyMatch(TableRows::isWhen) && folded.stream().anyMatch(cell -> WHAT.stream().anyMatch(cell::contains) && !isWhen(cell));
    }

    private static boolean isWhen(String cell) {
        return cell.length() <= 6 && WHEN.stream().anyMatch(cell::contains) && TimeScanner.at(cell, 0, true) == null;
    }

    /** The columns that say when, of those that do in this row. */
    private List<Integer> when(List<String> folded) {
        var when = new ArrayList<Integer>();
        for (int i = 0; i < folded.size(); i++) {
            boolean candidate = header == null ? i == 0 : i < header.size() && isWhen(header.get(i));
            if (candidate && label(folded.get(i), i) != null) {
                when.add(i);
            }
        }
        return when;
    }

    private @Nullable TimeLabel label(String cell, int column) {
        var label = TimeScanner.at(cell, 0, true);
        if (label != null && (header != null || label.strong() && label.end() == cell.length())) {
            return label;
        }
        var head = header == null || column >= header.size() ? "" : header.get(column);
        var number = Numeral.at(cell, 0);
        boolean week = head.contains("周") && number != null;
        return week || number != null && head.startsWith("月") ? TimeScanner.at(unit(cell, week), 0, true) : null;
    }

    /** A bare 3-4 or 九 below 周次 or 月份. */
    private static String unit(String cell, boolean week) {
        return week ? "第" + cell + "周" : cell + "月";
    }

    private static boolean bare(String cell) {
        return TimeScanner.at(cell, 0, true) == null;
    }

    private void open(Block block, List<String> cells, List<String> folded, List<Integer> when) {
        TimeLabel time = null;
        var label = new ArrayList<String>();
        for (int column : when) {
            var here = label(folded.get(column), column);
            time = time == null ? here : merged(time, here);
            label.add(bare(folded.get(column)) ? unit(cells.get(column), header.get(column).contains("周")) : cells.get(column));
        }
        month = time.first().month() == null ? month : time;
        if (time.first().month() == null && month != null && header != null && header.stream().anyMatch(cell -> cell.startsWith("月"))) {
            time = merged(time, month);
        }
        entry = new Node(block.line(), Kind.TIME, null, null, String.join(" ", label), block.raw());
        entry.time = time;
        entry.cells = new ArrayList<>();
        outline.push(outline.entryDepth(), entry);
        fill(block.line(), cells, when);
    }

    private void fill(int line, List<String> cells, List<Integer> when) {
        var rest = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (when.contains(i) || cell.isEmpty()) {
                continue;
            }
            rest.add(cell);
            var head = header == null || i >= header.size() ? "" : header.get(i);
            boolean content = header == null ? rest.size() == 1 : WHAT.stream().anyMatch(head::contains);
            if (content) {
                entry.cells.addAll(Items.of(cell));
            } else {
                entry.cells.add(head.isEmpty() ? cell : head + ":" + cell);
            }
        }
        entry.add(line, String.join("\t", rest));
    }

    private static TimeLabel merged(TimeLabel one, TimeLabel other) {
        var dates = one.first().month() != null ? one : other;
        var weeks = one.week() != null ? one : other;
        return new TimeLabel(dates.first(), dates.last(), weeks.week(), weeks.lastWeek(), one.stage() || other.stage(), one.from(), one.to(), one.end(), true);
    }

    private static List<String> cells(String raw) {
        var cells = new ArrayList<String>();
        boolean bars = raw.charAt(0) == '|' || raw.charAt(0) == '｜';
        var text = bars ? raw.substring(1) : raw;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (bars ? Folding.fold(text.substring(i, i + 1)).charAt(0) == '|' : text.charAt(i) == '\t')) {
                cells.add(Folding.strip(text.substring(from, i)));
                from = i + 1;
            }
        }
        return cells;
    }
}
