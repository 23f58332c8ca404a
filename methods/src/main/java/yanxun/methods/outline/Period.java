package yanxun.methods.outline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days a plan covers, both included. A year is a calendar year; a school year runs from 1 September to 31 August, its first (autumn)
 * term to 31 January, its second (spring) term from 1 February to 15 July.
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int NEARBY = 2;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends before it begins: " + from + " – " + to);
        }
    }

    static Period year(int year) {
        return years(year, year);
    }

    static Period years(int first, int last) {
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    static Period months(int year, int first, int lastYear, int last) {
        return new Period(LocalDate.of(year, first, 1), LocalDate.of(lastYear, last, 1).plusMonths(1).minusDays(1));
    }

    static Period schoolYear(int autumn) {
        return months(autumn, 9, autumn + 1, 8);
    }

    static Period autumnTerm(int autumn) {
        return months(autumn, 9, autumn + 1, 1);
    }

    static Period springTerm(int spring) {
        return new Period(LocalDate.of(spring, 2, 1), LocalDate.of(spring, 7, 15));
    }

    /** The year in which a month of this period falls, or of the months just before or behind it; null if it falls in several or far outside. */
    @Nullable Integer yearOf(int month) {
        Integer found = null;
        for (int year = from.getYear(); year <= to.getYear() && year < from.getYear() + 4; year++) {
            var first = LocalDate.of(year, month, 1);
            if (!first.isAfter(to) && !first.plusMonths(1).minusDays(1).isBefore(from)) {
                if (found != null) {
                    return null;
                }
                found = year;
            }
        }
        return found == null && to.isBefore(from.plusYears(1)) ? nearby(month) : found;
    }

    /** 8月28日 in the plan of a term that begins in September. */
    private @Nullable Integer nearby(int month) {
        for (int months = 0; months <= NEARBY; months++) {
            var before = from.minusMonths(months);
            var behind = to.withDayOfMonth(1).plusMonths(months);
            if (before.getMonthValue() == month || behind.getMonthValue() == month) {
                return before.getMonthValue() == month ? before.getYear() : behind.getYear();
            }
        }
        return null;
    }
}
