package yanxun.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    @ParameterizedTest
    @CsvSource({"MONTH, 2026-02-28, 2026-02-01, 2026-02-28, 2026-03-01", "WEEK, 2026-03-01, 2026-02-23, 2026-03-01, 2026-03-08", "AGENDA, 2026-03-05, 2026-03-05, 2026-04-03, 2026-04-04", "LIST, 2026-12-31, 2026-12-01, 2026-12-31, 2027-01-01"})
    void everyShapeKnowsItsDays(Span span, String on, String from, String to, String next) {
        assertThat(span.from(day(on))).isEqualTo(day(from));
        assertThat(span.to(day(on))).isEqualTo(day(to));
        assertThat(span.step(day(on), 1)).isEqualTo(day(next));
        assertThat(span.from(span.step(span.step(day(on), 1), -1))).isEqualTo(day(from));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
