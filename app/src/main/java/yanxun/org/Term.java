package yanxun.org;

import static yanxun.platform.i18n.Text.t;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A term 学期 of a school year, its last day included. Weeks run from Monday; the first is the one the term begins in. */
public record Term(int year, int number, LocalDate from, LocalDate last) {

    /** Where a district has not said otherwise: 1 September to 20 January, and the Monday on or after 15 February to 10 July. */
    public static Term usual(int year, int number) {
        return number == 1 ? new Term(year, 1, LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 1, 20))
                : new Term(year, 2, LocalDate.of(year + 1, 2, 15).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)), LocalDate.of(year + 1, 7, 10));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(last);
    }

    /** The week of the term a day lies in, counted from 1. */
    public int week(LocalDate day) {
        return (int) ChronoUnit.WEEKS.between(monday(from), monday(day)) + 1;
    }

    public int weeks() {
        return week(last);
    }

    /** The Monday a week begins with. */
    public LocalDate beginningOf(int week) {
        return monday(from).plusWeeks(week - 1L);
    }

    public String displayName() {
        return number == 1 ? t("{0}–{1} 学年第一学期", year, year + 1) : t("{0}–{1} 学年第二学期", year, year + 1);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
