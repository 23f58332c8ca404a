package yanxun.methods.outline;

import java.util.ArrayList;
import java.util.Comparator;
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

    static List<CalendarEntry> of(Node root, @Nullable Period period, String title) {
        var reader = new CalendarReader(period);
        reader.visit(root, null);
        reader.fields(root, title);
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
                boolean daily = own != null && child.time.first().day() == null && next != null && next.first().month() != null && (next.first().month() - own + 12) % 12 % 11 <= 1 && next.first().day() != null;
                boolean head = child.time.week() == null && next != null && next.week() != null || daily && child.cells == null;
                entry(child, child.time, within, own == null ? month : own, head, i == node.children.size() - 1 && runsOut(node));
            }
            visit(child, within);
        }
    }

    /** The last of several entries of one line each goes on over the rest of the page: only its own line is its. */
    private static boolean runsOut(Node node) {
        var before = node.children.stream().filter(child -> child.time != null).toList();
        var last = before.getLast();
        boolean single = before.size() > 2 && before.stream().limit(before.size() - 1L).allMatch(child -> child.cells == null && child.restFirst && child.paragraphs.size() == 1 && child.children.isEmpty());
        return single && last.restFirst && last.paragraphs.stream().skip(1).allMatch(paragraph -> paragraph.text().length() > 12 && Folding.fold(paragraph.text()).endsWith("。"));
    }

    /** Days told behind a label, where no entry tells them already. */
    private void fields(Node root, String title) {
        var told = entries.size();
        for (var field : TimeFields.in(root)) {
            var first = field.label().first();
            var date = date(first, first.year());
            if (date == null || entries.stream().noneMatch(entry -> date.equals(entry.date()))) {
                var last = field.label().last();
                var ends = last == null ? null : date(last, last.year() == null ? first.year() : last.year());
                entries.add(new CalendarEntry(field.words(), first.month(), field.label().week(), null, date, TimeFields.items(field, root, title), last == null ? null : last.month(), field.label().lastWeek(), ends, field.line(), List.of()));
            }
        }
        if (entries.size() > told) {
            entries.sort(Comparator.comparingInt(CalendarEntry::line));
        }
    }

    private void entry(Node node, TimeLabel time, @Nullable String stage, @Nullable Integer month, boolean head, boolean only) {
        var items = items(node, only);
        boolean opensOthers = head || node.children.stream().anyMatch(child -> child.time != null);
        if (items.isEmpty() && opensOthers && !time.stage()) {
            return;
        }
        var last = time.last();
        var from = date(time.first(), time.first().year());
        Integer lastYear = last == null ? null : last.year() != null ? last.year() : laterYear(time.first(), last);
        entries.add(new CalendarEntry(node.dated == null ? node.title : node.dated, month, time.week(), stage, from, items, last == null ? null : last.month(), time.lastWeek(),
                last == null ? null : date(last, lastYear), node.line, List.copyOf(node.notes)));
    }

    private @Nullable Integer laterYear(Moment first, Moment last) {
        boolean wraps = first.year() != null && first.month() != null && last.month() != null && last.month() < first.month();
        return first.year() == null ? null : wraps ? Integer.valueOf(first.year() + 1) : first.year();
    }

    private @Nullable String date(Moment moment, @Nullable Integer told) {
        if (moment.month() == null || moment.day() == null) {
            return null;
        }
        Integer year = told != null ? told : period == null ? null : opens(moment.month()) ? Integer.valueOf(period.from().getYear()) : period.yearOf(moment.month());
        var day = "%02d-%02d".formatted(moment.month(), moment.day());
        return year == null ? day : year + "-" + day;
    }

    /** 8月28日 before everything else of a school year is the one before it. */
    private boolean opens(int month) {
        return month == 8 && period != null && period.from().getMonthValue() == 9 && entries.stream().allMatch(entry -> entry.month() == null || entry.month() == 8);
    }

    /** The stage without the dates in brackets behind it. */
    private static String name(String label) {
        int open = Folding.fold(label).indexOf('(');
        return open > 0 ? Folding.strip(label.substring(0, open)) : label;
    }

    /** @param only what stands on the label's own line */
    private static List<String> items(Node node, boolean only) {
        if (node.cells != null) {
            return List.copyOf(node.cells);
        }
        var items = new ArrayList<String>();
        if (node.dated != null) {
            items.add(node.title);
        }
        node.paragraphs.stream().skip(node.datesFirst || node.dated != null ? 1 : 0).limit(only ? 1 : Integer.MAX_VALUE).forEach(paragraph -> items.addAll(Items.of(paragraph.text())));
        node.children.stream().filter(child -> child.time == null).forEach(child -> child.points().stream().map(Node.Paragraph::text).filter(text -> !text.isEmpty()).forEach(items::add));
        return items;
    }
}
