package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.methods.outline.TimeLabel.Moment;

/** Draws the calendar from the tree. */
final class CalendarReader {

    private final @Nullable Period period;
    private final List<CalendarEntry> entries = new ArrayList<>();

    private CalendarReader(@Nullable Period period) {
        this.period = period;
    }

    static List<CalendarEntry> of(Node root, @Nullable Period period) {
        var reader = new CalendarReader(period);
        reader.visit(root, null);
        return reader.entries;
    }

    private void visit(Node node, @Nullable String stage) {
        Integer month = null;
        for (int i = 0; i < node.children.size(); i++) {
            var child = node.children.get(i);
            var next = i + 1 < node.children.size() ? node.children.get(i + 1).time : null;
            var within = child.time != null && child.time.stage() ? name(child.title) : stage;
            if (child.time != null) {
                var own = child.time.first().month();
                month = child.time.week() == null ? own : month;
                boolean head = child.time.week() == null && next != null && next.week() != null;
                entry(child, child.time, within, own == null ? month : own, head);
            }
            visit(child, within);
        }
    }

    private void entry(Node node, TimeLabel time, @Nullable String stage, @Nullable Integer month, boolean head) {
        var items = items(node);
        boolean opensOthers = head || node.children.stream().anyMatch(child -> child.time != null);
        if (items.isEmpty() && opensOthers && !time.stage()) {
            return;
        }
        var last = time.last();
        var from = date(time.first(), time.first().year());
        Integer lastYear = last == null ? null : last.year() != null ? last.year() : laterYear(time.first(), last);
        entries.add(new CalendarEntry(node.title, month, time.week(), stage, from, items, last == null ? null : last.month(), time.lastWeek(),
                last == null ? null : date(last, lastYear), node.line));
    }

    private @Nullable Integer laterYear(Moment first, Moment last) {
        boolean wraps = first.year() != null && first.month() != null && last.month() != null && last.month() < first.month();
        return first.year() == null ? null : wraps ? Integer.valueOf(first.year() + 1) : first.year();
    }

    private @Nullable String date(Moment moment, @Nullable Integer told) {
        if (moment.month() == null || moment.day() == null) {
            return null;
        }
        Integer year = told != null ? told : period == null ? null : period.yearOf(moment.month());
        var day = "%02d-%02d".formatted(moment.month(), moment.day());
        return year == null ? day : year + "-" + day;
    }

    /** The stage without the dates in brackets behind it. */
    private static String name(String label) {
        int open = Folding.fold(label).indexOf('(');
        return open > 0 ? Folding.strip(label.substring(0, open)) : label;
    }

    private static List<String> items(Node node) {
        if (node.cells != null) {
            return List.copyOf(node.cells);
        }
        var items = new ArrayList<String>();
        node.paragraphs.stream().skip(node.datesFirst ? 1 : 0).forEach(paragraph -> items.addAll(Items.of(paragraph.text())));
        node.children.stream().filter(child -> child.time == null).forEach(child -> child.points().stream().map(Node.Paragraph::text).filter(text -> !text.isEmpty()).forEach(items::add));
        return items;
    }
}
