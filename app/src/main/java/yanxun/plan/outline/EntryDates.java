package yanxun.plan.outline;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import yanxun.methods.outline.CalendarEntry;
import yanxun.plan.term.TermWeeks;

/**
 * The days a calendar entry of a document falls on, as far as it says: a date, a month of the plan's period, a week of the term
 * (week 1 holds the term's first day). An entry that says nothing spans the whole period.
 *
 * @param exact whether the document names the day
 */
record EntryDates(LocalDate from, LocalDate to, boolean exact) {

    static EntryDates of(CalendarEntry entry, LocalDate starts, LocalDate ends, LocalDate weekOne) {
        var date = day(entry.date(), starts, ends);
        if (date != null) {
            var last = day(entry.lastDate(), starts, ends);
            return new EntryDates(date, last == null || last.isBefore(date) ? date : last, true);
        } else if (entry.week() != null) {
            var monday = TermWeeks.monday(weekOne).plusWeeks(entry.week() - 1L);
            var weeks = entry.lastWeek() == null ? 0 : Math.max(0, entry.lastWeek() - entry.week());
            return new EntryDates(monday, monday.plusDays(6 + 7L * weeks), false);
        } else if (entry.month() != null) {
            var first = entry.year() == null ? monthWithin(entry.month(), starts, ends) : YearMonth.of(entry.year(), entry.month());
            var last = entry.lastMonth() == null ? first : monthWithin(entry.lastMonth(), first.atDay(1), entry.year() == null ? ends : first.atEndOfMonth().plusYears(1));
            return new EntryDates(first.atDay(1), (last.isBefore(first) ? first : last).atEndOfMonth(), false);
        } else {
            return new EntryDates(starts, ends, false);
        }
    }

    /** The first such month in the period; where the period has none, the month of the year the period begins in. */
    private static YearMonth monthWithin(int month, LocalDate starts, LocalDate ends) {
        var candidate = YearMonth.of(starts.getYear(), month);
        if (candidate.isBefore(YearMonth.from(starts)) && !candidate.plusYears(1).isAfter(YearMonth.from(ends))) {
            return candidate.plusYears(1);
        }
        return candidate;
    }

    private static @Nullable LocalDate day(@Nullable String text, LocalDate starts, LocalDate ends) {
        if (text == null) {
            return null;
        } else if (text.length() == 10) {
            return LocalDate.parse(text);
        } else {
            var month = monthWithin(Integer.parseInt(text.substring(0, 2)), starts, ends);
            return month.atDay(Math.min(Integer.parseInt(text.substring(3)), month.lengthOfMonth()));
        }
    }
}
