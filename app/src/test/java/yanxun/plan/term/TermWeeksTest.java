package yanxun.plan.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.org.SchoolDays;

class TermWeeksTest {
    private final TermWeeks stated = new TermWeeks(List.of(new TermWeeks.Term(2026, 1, day("2026-09-01"), day("2027-01-29")), new TermWeeks.Term(2026, 2, day("2027-02-22"), day("2027-07-09"))));

    @ParameterizedTest
    @CsvSource({"2026-08-31, 1", "2026-09-01, 1", "2026-09-06, 1", "2026-09-07, 2", "2026-12-31, 18", "2027-01-29, 22", "2027-02-22, 1", "2027-07-09, 20"})
    void countsWeeksFromTheMondayOfTheFirstDay(String day, int week) {
        assertThat(stated.week(day(day))).contains(week);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-30", "2027-01-30", "2027-02-21", "2027-07-10"})
    void daysBetweenTermsHaveNoWeek(String day) {
        assertThat(stated.week(day(day))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-07, 1", "2026-09-06, ", "2027-01-31, 21", "2027-02-01, ", "2027-02-15, 1", "2027-03-01, 3", "2026-02-16, 1", "2025-09-01, 1", "2026-01-05, 19"})
    void withoutStatedTermsTheRuleHolds(String day, Integer week) {
        assertThat(TermWeeks.byRule(2026, 2027).week(day(day)).orElse(null)).isEqualTo(week);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-21, true, 2026-09-21", "2026-09-20, true, 2026-09-20", "2026-09-26, false, 2026-09-28", "2026-10-01, false, 2026-09-30", "2026-10-04, false, 2026-10-08", "2026-10-10, true, 2026-10-10", "2026-10-11, false, 2026-10-12"})
    void knowsWorkingDaysAndTheNearestOne(String day, boolean working, String nearest) {
        var specials = new java.util.HashMap<LocalDate, SchoolDays.Special>();
        day("2026-10-01").datesUntil(day("2026-10-08")).forEach(holiday -> specials.put(holiday, new SchoolDays.Special("国庆节", false)));
        day("2026-09-25").datesUntil(day("2026-09-28")).forEach(holiday -> specials.put(holiday, new SchoolDays.Special("中秋节", false)));
        specials.put(day("2026-09-20"), new SchoolDays.Special("调休上班", true));
        specials.put(day("2026-10-10"), new SchoolDays.Special("调休上班", true));
        var days = new SchoolDays(specials);

        assertThat(days.isWorking(day(day))).isEqualTo(working);
        assertThat(days.nearestWorking(day(day))).isEqualTo(day(nearest));
    }

    @Test
    void anEndlessBreakEndsTheSearch() {
        var never = new SchoolDays(day("2026-01-01").datesUntil(day("2026-12-31")).collect(java.util.stream.Collectors.toMap(day -> day, _ -> new SchoolDays.Special("停", false))));
        assertThat(never.nearestWorking(day("2026-06-01"))).isEqualTo(day("2026-06-01"));
        assertThat(new SchoolDays(Map.of()).isHoliday(day("2026-06-06"))).as("a plain Saturday is no holiday").isFalse();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
