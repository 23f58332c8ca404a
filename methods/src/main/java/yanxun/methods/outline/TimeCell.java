package yanxun.methods.outline;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanxun.methods.outline.TimeLabel.Moment;

/** What a cell of a calendar table says of the time: a month, a week, days – bare numbers too, by the head of their column. */
final class TimeCell {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern WEEKDAY = Pattern.compile("(?:星期|礼拜|周)?([一二三四五六日天])");
    private static final Pattern DATED_WEEKDAY = Pattern.compile("(?:星期|周)[一二三四五六日天]\\(?([\\d./月日号]{3,})\\)?");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,2})[日号]?(?:[-—~至到]+(\\d{1,2})[日号]?)?");
    private static final Pattern DAY_TO_DATE = Pattern.compile("(\\d{1,2})[日号]?[-—~至到]+(\\d{1,2})[月./](\\d{1,2})[日号]?");
    private static final Pattern CLOCK = Pattern.compile("(?:上午|下午|中午|晚上|早上)?(?:第?[一二三四五六七八\\d、-]{1,5}节(?:课)?|\\d{1,2}[:时点](?:\\d{1,2}分?|半)?(?:[-—~至]+\\d{1,2}[:时点](?:\\d{1,2}分?|半)?)?)|上午|下午|中午|晚上|全天|课后|大课间");
    private static final Pattern DOTTED_TO_DAY = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[-—~至到]+(\\d{1,2})日?");
    private static final Pattern NUMBER = Pattern.compile("第?((?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-—~至到、](?:\\d{1,2}|[一二三四五六七八九十]{1,3}))?)");

    private TimeCell() {}

    static @Nullable TimeLabel read(Column column, String tight) {
        var cell = tight.startsWith("(") && tight.endsWith(")") ? tight.substring(1, tight.length() - 1) : tight;
        if (cell.isEmpty() || column == Column.WEEKDAY) {
            return null;
        }
        var dated = DATED_WEEKDAY.matcher(cell);
        if (column == Column.DATE && dated.matches()) {
            cell = dated.group(1);
        }
        var days = column == Column.DATE ? days(cell) : null;
        return days != null ? days : TimeScanner.at(dressed(column, cell), 0, true);
    }

    /** A cell that is a time and nothing else, whatever its column. */
    static boolean only(String tight) {
        var label = TimeScanner.at(tight, 0, true);
        return label != null && label.strong() && label.end() == tight.length();
    }

    /** 3-4 below 周次 is 第3-4周, 九 below 月份 is 九月. */
    static String dressed(Column column, String cell) {
        var number = NUMBER.matcher(Folding.fold(cell));
        if (!number.matches()) {
            return cell;
        }
        return switch (column) {
            case WEEK -> "第" + number.group(1) + "周";
            case MONTH -> number.group(1) + "月";
            case WEEKDAY -> "星期" + cell;
            default -> cell;
        };
    }

    /** The hour of a day: 8:00, 下午第一节. */
    static boolean clock(String tight) {
        return CLOCK.matcher(tight).matches();
    }

    /** 1 (Monday) to 7, or 0. */
    static int weekday(String tight) {
        var day = WEEKDAY.matcher(tight);
        return day.matches() ? WEEKDAYS.indexOf(day.group(1).replace('天', '日')) + 1 : 0;
    }

    private static @Nullable TimeLabel days(String cell) {
        var dotted = DOTTED_TO_DAY.matcher(cell);
        if (dotted.matches()) {
            return day(number(dotted, 2)) == null ? null : label(new Moment(null, number(dotted, 1), number(dotted, 2)), new Moment(null, number(dotted, 1), number(dotted, 3)));
        }
        var beyond = DAY_TO_DATE.matcher(cell);
        if (beyond.matches()) {
            return day(number(beyond, 1)) == null ? null : label(new Moment(null, null, number(beyond, 1)), new Moment(null, number(beyond, 2), number(beyond, 3)));
        }
        var days = DAYS.matcher(cell);
        if (!days.matches() || day(number(days, 1)) == null) {
            return null;
        }
        return label(new Moment(null, null, number(days, 1)), days.group(2) == null ? null : new Moment(null, null, day(number(days, 2))));
    }

    /** Nothing but days: 1, 8—14, 1元旦. */
    static boolean numbered(String tight) {
        return tight.matches("\\d{1,2}\\D{0,4}") || only(tight) || tight.matches("[\\d.—~/月日-]+");
    }

    private static Integer number(Matcher matcher, int group) {
        return Integer.valueOf(matcher.group(group));
    }

    private static @Nullable Integer day(int number) {
        return number >= 1 && number <= 31 ? Integer.valueOf(number) : null;
    }

    static TimeLabel label(Moment first, @Nullable Moment last) {
        return new TimeLabel(first, last, null, null, false, 0, 0, 0, true);
    }

    /** Days without a month get the month carried down; a range that ends below where it begins ends a month later. */
    static TimeLabel within(TimeLabel time, @Nullable Moment month) {
        var first = time.first();
        if (first.day() == null || first.month() != null || month == null) {
            return time;
        }
        var last = time.last();
        boolean crosses = last != null && last.day() != null && last.day() < first.day();
        var ends = last == null || last.month() != null ? last : new Moment(null, crosses ? month.month() % 12 + 1 : month.month(), last.day());
        return new TimeLabel(new Moment(month.year(), month.month(), first.day()), ends, time.week(), time.lastWeek(), time.stage(), 0, 0, 0, true);
    }

    /** The day of a week whose first (and perhaps last) day is known; null where it lies outside. */
    static @Nullable Moment dayOf(TimeLabel week, int weekday) {
        var first = week.first();
        if (first.month() == null || first.day() == null) {
            return null;
        }
        try {
            var start = LocalDate.of(first.year() == null ? 2025 : first.year(), first.month(), first.day());
            boolean sunday = first.year() != null && start.getDayOfWeek() == DayOfWeek.SUNDAY;
            int monday = first.year() == null || sunday ? 1 : start.getDayOfWeek().getValue();
            var day = start.plusDays(sunday ? weekday % 7 : weekday - monday);
            var last = week.last();
            boolean outside = day.isBefore(start) || last != null && last.month() != null && last.day() != null && day.isAfter(LocalDate.of(start.getYear() + (last.month() < first.month() ? 1 : 0), last.month(), last.day()));
            return outside ? null : new Moment(first.year(), day.getMonthValue(), day.getDayOfMonth());
        } catch (DateTimeException _) {
            return null;
        }
    }

    static TimeLabel merged(TimeLabel one, TimeLabel other) {
        var finer = one.first().day() == null && (other.first().day() != null || one.first().month() == null && other.first().month() != null) ? other : one;
        var dates = within(finer, (finer == one ? other : one).first().month() == null ? null : (finer == one ? other : one).first());
        var weeks = one.week() != null ? one : other;
        return new TimeLabel(dates.first(), dates.last(), weeks.week(), weeks.lastWeek(), one.stage() || other.stage(), one.from(), one.to(), one.end(), true);
    }

    /** The weekday columns of a row of heads, Monday to Friday at least. */
    static boolean weekdays(List<String> tight) {
        return tight.stream().filter(cell -> weekday(cell) > 0).distinct().count() >= 5;
    }
}
