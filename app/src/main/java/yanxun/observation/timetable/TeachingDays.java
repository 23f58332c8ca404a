package yanxun.observation.timetable;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.org.DistrictDays;
import yanxun.org.Term;
import yanxun.org.Terms;
import yanxun.platform.time.SchoolYear;

/** Says of days which lessons are held on them. */
@Component
public class TeachingDays {
    private static final int LAST_WEEKDAY = 5;

    private final DistrictDays days;
    private final Terms terms;

    TeachingDays(DistrictDays days, Terms terms) {
        this.days = days;
        this.terms = terms;
    }

    /** @param weekday whose lessons are held on a weekend day that makes up for another; schools decide it */
    public TeachingDay of(UUID wall, LocalDate date, @Nullable Integer weekday) {
        return day(days.between(wall, date, date), date, weekday);
    }

    /** The days of a stretch on which lessons are held as usual; days that make up for others are left out. */
    public List<TeachingDay> between(UUID wall, LocalDate from, LocalDate last) {
        var calendar = days.between(wall, from, last);
        return from.datesUntil(last.plusDays(1)).map(date -> day(calendar, date, null)).filter(TeachingDay::isHeld).toList();
    }

    static TeachingDay day(DistrictDays.Calendar calendar, LocalDate date, @Nullable Integer weekday) {
        var term = calendar.terms().stream().filter(each -> each.contains(date)).findFirst().orElse(null);
        var usual = date.getDayOfWeek().getValue();
        if (term == null) {
            return new TeachingDay(date, null, 0, usual, t("这一天不在学期内,没有课。"));
        } else if (!calendar.days().isWorking(date)) {
            return new TeachingDay(date, TermKey.of(term), term.week(date), usual, calendar.days().special(date).map(special -> t("这一天放假({0}),没有课。", special.name())).orElseGet(() -> t("这一天是周末,没有课。")));
        } else if (usual > LAST_WEEKDAY && weekday == null) {
            return new TeachingDay(date, TermKey.of(term), term.week(date), usual, t("这一天调休上课,按星期几的课表由学校定,请先选。"));
        }
        return new TeachingDay(date, TermKey.of(term), term.week(date), weekday == null ? usual : weekday, null);
    }

    /** The terms a form offers, the current or coming one first. */
    Map<String, String> offered(UUID wall, LocalDate today) {
        var year = SchoolYear.of(today).start();
        var offered = new LinkedHashMap<String, String>();
        Stream.of(year - 1, year, year + 1).flatMap(each -> terms.of(wall, each).stream()).filter(term -> !term.from().isAfter(today.plusMonths(8)))
                .sorted(Comparator.comparing(Term::from).reversed()).forEach(term -> offered.put(TermKey.of(term).toString(), term.displayName()));
        return offered;
    }

    /** The term of today, in the holidays the one that comes next. */
    TermKey current(UUID wall, LocalDate today) {
        var year = SchoolYear.of(today).start();
        return Stream.of(year, year + 1).flatMap(each -> terms.of(wall, each).stream()).filter(term -> !term.last().isBefore(today)).min(Comparator.comparing(Term::from)).map(TermKey::of)
                .orElseGet(() -> new TermKey(year, 1));
    }
}
