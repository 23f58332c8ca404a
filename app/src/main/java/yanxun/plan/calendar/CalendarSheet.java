package yanxun.plan.calendar;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yanxun.org.SchoolDays;
import yanxun.plan.term.TermWeeks;

/** Lays happenings out on days and weeks. */
record CalendarSheet(Span span, LocalDate from, LocalDate to, LocalDate today, SchoolDays days, TermWeeks terms) {
    private static final int SHOWN_A_DAY = 4;

    /** What belongs to a stretch of days and to none of them in particular. */
    List<Happening> bands(List<Happening> all) {
        return all.stream().filter(each -> !each.isDated() && each.isWithin(from, to)).toList();
    }

    List<CalendarPage.Week> weeks(List<Happening> all) {
        var weeks = new ArrayList<CalendarPage.Week>();
        for (var monday = TermWeeks.monday(from); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            var first = monday;
            weeks.add(new CalendarPage.Week(weekName(monday.plusDays(4)), first.datesUntil(first.plusWeeks(1)).map(day -> day(day, all)).toList()));
        }
        return weeks;
    }

    /** Only days on which something happens, and holidays. */
    List<CalendarPage.Day> agenda(List<Happening> all) {
        return from.datesUntil(to.plusDays(1)).map(day -> day(day, all)).filter(day -> !day.items().isEmpty() || day.today()).toList();
    }

    private CalendarPage.Day day(LocalDate day, List<Happening> all) {
        var on = all.stream().filter(each -> each.isDated() && each.isOn(day)).toList();
        int shown = span == Span.MONTH && on.size() > SHOWN_A_DAY ? SHOWN_A_DAY - 1 : on.size();
        return new CalendarPage.Day(day, !day.isBefore(from) && !day.isAfter(to), day.equals(today), days.special(day).map(SchoolDays.Special::name).orElse(""), days.isWorking(day), days.isHoliday(day),
                on.subList(0, shown), on.size() - shown);
    }

    String weekName(LocalDate day) {
        return terms.week(day).map(week -> t("第{0}周", week)).orElse("");
    }
}
