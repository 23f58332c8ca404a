package yanxun.observation.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yanxun.org.DistrictDays;
import yanxun.org.SchoolDays;
import yanxun.org.Term;

/** Which lessons are held on a day. */
class TeachingDayTest {
    static final DistrictDays.Calendar CALENDAR = new DistrictDays.Calendar(
            new SchoolDays(Map.of(LocalDate.of(2026, 10, 1), new SchoolDays.Special("国庆节", false), LocalDate.of(2026, 10, 10), new SchoolDays.Special("国庆节", true))), List.of(Term.usual(2026, 1), Term.usual(2026, 2)), List.of());

    @Test
    void theFirstWeekIsOdd() {
        assertThat(day("2026-09-01").weeks()).isEqualTo(Weeks.ODD);
        assertThat(day("2026-09-07").weeks()).isEqualTo(Weeks.EVEN);
        assertThat(day("2026-09-07").weekday()).isEqualTo(1);
    }

    @Test
    void holidaysWeekendsAndVacationsHaveNoLessons() {
        assertThat(day("2026-10-01").trouble()).contains("国庆节");
        assertThat(day("2026-09-05").trouble()).contains("周末");
        assertThat(day("2027-01-31").trouble()).contains("不在学期内");
    }

    @Test
    void onADayThatMakesUpForAnotherItHasToBeSaidForWhich() {
        assertThat(day("2026-10-10").isHeld()).isFalse();
        assertThat(TeachingDays.day(CALENDAR, LocalDate.of(2026, 10, 10), 4)).satisfies(day -> {
            assertThat(day.isHeld()).isTrue();
            assertThat(day.weekday()).isEqualTo(4);
        });
    }

    private static TeachingDay day(String date) {
        return TeachingDays.day(CALENDAR, LocalDate.parse(date), null);
    }
}
