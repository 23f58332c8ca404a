package yanxun.methods.outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.methods.outline.TimeLabel.Moment;

/** Draws the calendar from the tree. */
final class CalendarReader {

    private static final int LONGEST_SLOGAN = 10;

    private final @Nullable Period period;
    private final @Nullable LocalDate signed;
    private final List<CalendarEntry> entries = new ArrayList<>();

    private CalendarReader(@Nullable Period period, @Nullable LocalDate signed) {
        this.period = period;
        this.signed = signed;
    }

    /** @param signed the day the document was signed: its dates are of the months behind, where nothing else tells their year */
    static List<CalendarEntry> of(Node root, @Nullable Period period, @Nullable LocalDate signed, String title) {
        var reader = new CalendarReader(period, signed);
        reader.visit(root, null);
        reader.fields(root, title);
        return reader.entries;
    }

    private void visit(Node node, @Nullable String stage) {
        Integer month = null;
        var last = node.children.stream().filter(child -> child.time != null).reduce((_, later) -> later).orElse(null);
        boolean slogans = monthsOfDays(node.children.stream().filter(child -> child.time != null).toList());
        for (int i = 0; i < node.children.size(); i++) {
            var child = node.children.get(i);
            var next = i + 1 < node.children.size() ? node.children.get(i + 1).time : null;
            var within = child.time != null && child.time.stage() ? name(child.title) : stage;
            if (child.time != null) {
                var own = child.time.first().month();
                month = child.time.week() == null ? own : month;
                boolean daily = own != null && child.time.first().day() == null && next != null && next.first().month() != null && (next.first().month() - own + 12) % 12 % 11 <= 1 && next.first().day() != null;
                boolean head = child.time.week() == null && next != null && next.week() != null || daily && child.cells == null;
                if (slogans && slogan(child)) {
                    continue;
                }
                entry(child, child.time, within, own == null ? month : own, head, child == last ? own(node, child) : Integer.MAX_VALUE);
            }
            visit(child, within);
        }
    }

    /** Each month has days of its own below it. */
    private static boolean monthsOfDays(List<Node> timed) {
        boolean all = timed.size() > 3;
        for (int i = 0; i < timed.size(); i++) {
            var next = i + 1 < timed.size() ? timed.get(i + 1).time.first() : Moment.NONE;
            all &= timed.get(i).time.first().day() != null || next.day() != null && next.month().equals(timed.get(i).time.first().month());
        }
        return all;
    }

    /** 三月:播种希望 above the days of the month is their heading. */
    private static boolean slogan(Node month) {
        var text = month.time.first().day() == null && month.paragraphs.size() == 1 && month.restFirst && month.children.isEmpty() ? Folding.fold(month.paragraphs.getFirst().text()) : "";
        return !text.isEmpty() && text.length() <= LONGEST_SLOGAN && text.chars().allMatch(c -> Folding.wordy((char) c) || c == ' ' || c == '!');
    }

    /** How many paragraphs are the last entry's own: behind entries all of one line, or all of numbered points, sentences that follow are of the page. */
    private static int own(Node parent, Node last) {
        var before = parent.children.stream().filter(child -> child.time != null && child != last).toList();
        if (last.cells != null || before.size() < 2 || !last.children.isEmpty() || before.stream().anyMatch(child -> child.cells != null || !child.children.isEmpty())) {
            return Integer.MAX_VALUE;
        }
        boolean single = last.restFirst && before.stream().allMatch(child -> child.restFirst && child.paragraphs.size() == 1);
        boolean points = before.stream().allMatch(child -> child.paragraphs.stream().skip(child.restFirst ? 1 : 0).allMatch(CalendarReader::point));
        int own = last.paragraphs.size();
        while (own > 1 && (single || points && !point(last.paragraphs.get(own - 1))) && Closing.sentence(Folding.fold(last.paragraphs.get(own - 1).text()))) {
            own--;
        }
        return single && own > 1 ? Integer.MAX_VALUE : own;
    }

    private static boolean point(Node.Paragraph paragraph) {
        var folded = Folding.fold(paragraph.text());
        return Items.bullets(folded) > 0 || MarkScanner.at(folded, 0) != null;
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
                entries.add(new CalendarEntry(field.words(), first.month(), field.label().week(), null, date, TimeFields.items(field, root, title), last == null ? null : last.month(), field.label().lastWeek(), ends, field.line(), List.of(), first.year()));
            }
        }
        if (entries.size() > told) {
            entries.sort(Comparator.comparingInt(CalendarEntry::line));
        }
    }

    private void entry(Node node, TimeLabel time, @Nullable String stage, @Nullable Integer month, boolean head, int own) {
        var items = items(node, own);
        boolean opensOthers = head || node.children.stream().anyMatch(child -> child.time != null);
        if (items.isEmpty() && opensOthers && !time.stage()) {
            return;
        }
        var last = time.last();
        var from = date(time.first(), time.first().year());
        Integer lastYear = last == null ? null : last.year() != null ? last.year() : laterYear(time.first(), last);
        entries.add(new CalendarEntry(node.dated == null ? node.title : node.dated, month, time.week(), stage, from, items, last == null ? null : last.month(), time.lastWeek(),
                last == null ? null : date(last, lastYear), node.line, List.copyOf(node.notes), time.first().year()));
    }

    private @Nullable Integer laterYear(Moment first, Moment last) {
        boolean wraps = first.year() != null && first.month() != null && last.month() != null && last.month() < first.month();
        return first.year() == null ? null : wraps ? Integer.valueOf(first.year() + 1) : first.year();
    }

    private @Nullable String date(Moment moment, @Nullable Integer told) {
        if (moment.month() == null || moment.day() == null) {
            return null;
        }
        Integer year = told != null ? told : period == null ? yearSigned(moment.month()) : opens(moment.month()) ? Integer.valueOf(period.from().getYear()) : period.yearOf(moment.month());
        var day = "%02d-%02d".formatted(moment.month(), moment.day());
        return year == null ? day : year + "-" + day;
    }

    private @Nullable Integer yearSigned(int month) {
        return signed == null ? null : Integer.valueOf(month < signed.getMonthValue() - 1 ? signed.getYear() + 1 : signed.getYear());
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

    /** @param own how many paragraphs are the entry's */
    private static List<String> items(Node node, int own) {
        if (node.cells != null) {
            return List.copyOf(node.cells);
        }
        var items = new ArrayList<String>();
        if (node.dated != null) {
            items.add(node.title);
        }
        node.paragraphs.stream().limit(own).skip(node.datesFirst || node.dated != null ? 1 : 0).forEach(paragraph -> items.addAll(Items.of(paragraph.text())));
        node.children.stream().filter(child -> child.time == null).forEach(child -> child.points().stream().map(Node.Paragraph::text).filter(text -> !text.isEmpty()).forEach(items::add));
        return items;
    }
}
