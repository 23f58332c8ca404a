package yanxun.org.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import yanxun.org.Term;

class TermTest {
    @Test
    void theUsualTermsOfASchoolYear() {
        assertThat(Term.usual(2026, 1)).isEqualTo(new Term(2026, 1, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 20)));
        assertThat(Term.usual(2026, 2)).isEqualTo(new Term(2026, 2, LocalDate.of(2027, 2, 15), LocalDate.of(2027, 7, 10)));
        assertThat(Term.usual(2023, 2).from()).isEqualTo(LocalDate.of(2024, 2, 19));
    }

    @Test
    void weeksRunFromMondayAndTheFirstIsTheOneTheTermBeginsIn() {
        var term = new Term(2026, 1, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 20));
        assertThat(term.week(LocalDate.of(2026, 9, 1))).isEqualTo(1);
        assertThat(term.week(LocalDate.of(2026, 9, 6))).isEqualTo(1);
        assertThat(term.week(LocalDate.of(2026, 9, 7))).isEqualTo(2);
        assertThat(term.weeks()).isEqualTo(21);
        assertThat(term.beginningOf(2)).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(term.contains(LocalDate.of(2027, 1, 20))).isTrue();
        assertThat(term.contains(LocalDate.of(2027, 1, 21))).isFalse();
    }
}
