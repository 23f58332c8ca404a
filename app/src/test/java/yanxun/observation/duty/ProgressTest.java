package yanxun.observation.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.org.Term;

/** Somebody is behind with fewer whole lessons than three quarters of the share of the term that is over. A term of 100 days, 20 lessons owed. */
class ProgressTest {
    private static final Term TERM = new Term(2026, 1, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1).plusDays(99));

    @ParameterizedTest
    @CsvSource({"0, 0, ON_TRACK", "6, 0, ON_TRACK", "7, 0, BEHIND", "20, 3, ON_TRACK", "20, 2, BEHIND", "60, 9, ON_TRACK", "60, 8, BEHIND", "99, 19, ON_TRACK", "99, 14, ON_TRACK", "99, 13, BEHIND", "50, 20, DONE", "50, 25, DONE", "100, 19, SHORT", "100, 20, DONE", "-5, 0, ON_TRACK"})
    void isToldByTheShareOfTheTermThatIsOver(int day, int done, Progress expected) {
        assertThat(Progress.of(done, 20, TERM, TERM.from().plusDays(day))).isEqualTo(expected);
    }
}
