package yanxun.training.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.training.completion.Attendance.Rule;
import yanxun.training.enrolment.Result;

class AttendanceTest {
    /** A fifth of the sessions missed is a fifth too much; leave counts as missed. */
    @ParameterizedTest
    @CsvSource({"5, 5, 0, COMPLETED", "5, 4, 0, ABSENT", "5, 4, 1, ABSENT", "6, 5, 0, COMPLETED", "10, 9, 0, COMPLETED", "10, 8, 0, ABSENT", "10, 8, 2, ABSENT", "4, 3, 0, ABSENT", "1, 1, 0, COMPLETED", "1, 0, 0, ABSENT", "1, 0, 1, ABSENT",
        "0, 0, 0, COMPLETED", "11, 9, 0, COMPLETED", "11, 8, 0, ABSENT", "9, 8, 0, COMPLETED", "9, 7, 0, ABSENT", "40, 33, 0, COMPLETED", "40, 32, 0, ABSENT"})
    void aFifthMissedIsTooMuch(int sessions, int attended, int excused, Result result) {
        assertThat(new Attendance(sessions, attended, excused).result(new Rule(1, 5, true), false)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 1, COMPLETED", "5, 3, 1, ABSENT", "6, 4, 1, ABSENT", "7, 5, 1, COMPLETED", "5, 0, 5, ABSENT", "2, 1, 1, COMPLETED", "10, 7, 2, COMPLETED", "10, 6, 2, ABSENT"})
    void whereLeaveDoesNotCountItIsLeftOutOfTheWhole(int sessions, int attended, int excused, Result result) {
        assertThat(new Attendance(sessions, attended, excused).result(new Rule(1, 5, false), false)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 9, 7, COMPLETED", "1, 3, 9, 6, ABSENT", "1, 2, 4, 3, COMPLETED", "1, 2, 4, 2, ABSENT", "1, 1, 4, 1, COMPLETED", "1, 1, 4, 0, ABSENT", "1, 100, 99, 98, ABSENT", "1, 100, 99, 99, COMPLETED", "2, 5, 5, 4, COMPLETED", "2, 5, 5, 3, ABSENT"})
    void theShareIsTheProgrammes(int numerator, int denominator, int sessions, int attended, Result result) {
        assertThat(new Attendance(sessions, attended, 0).result(new Rule(numerator, denominator, true), false)).isEqualTo(result);
    }

    @Test
    void whoOwesSomethingGetsNoHoursYetAndWhoMissedTooMuchGetsNone() {
        assertThat(new Attendance(5, 5, 0).result(new Rule(1, 5, true), true)).isEqualTo(Result.OWING);
        assertThat(new Attendance(5, 1, 0).result(new Rule(1, 5, true), true)).isEqualTo(Result.ABSENT);
        assertThat(Attendance.hours(Result.COMPLETED, new BigDecimal("12.5"))).isEqualByComparingTo("12.5");
        assertThat(Attendance.hours(Result.OWING, new BigDecimal("12.5"))).isZero();
        assertThat(Attendance.hours(Result.ABSENT, new BigDecimal("12.5"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 0, true", "3, 0, 1, false", "3, 1, 0, false", "0, 0, 0, false"})
    void aNoShowNeverCameAndNeverAsked(int sessions, int attended, int excused, boolean noShow) {
        assertThat(new Attendance(sessions, attended, excused).isNoShow()).isEqualTo(noShow);
    }

    @Test
    void countsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Attendance(3, 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attendance(3, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** One session more attended never makes it worse, whatever the rule. */
    @Test
    void comingMoreOftenNeverCosts() {
        var chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int denominator = 1 + chance.nextInt(20);
            var rule = new Rule(1 + chance.nextInt(denominator), denominator, chance.nextBoolean());
            int sessions = 1 + chance.nextInt(40);
            int attended = chance.nextInt(sessions);
            int excused = chance.nextInt(sessions - attended);
            if (rule.isTooMuch(new Attendance(sessions, attended + 1, excused))) {
                assertThat(rule.isTooMuch(new Attendance(sessions, attended, excused))).as(rule + " " + sessions + " " + attended + " " + excused).isTrue();
            }
        }
    }
}
