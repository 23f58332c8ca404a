package yanxun.network.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.org.Span;

/** What is owed for a part of a period, and how one stands with it. The term has 100 days: 1 March to 8 June 2027. */
class OwedTest {
    static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    static final LocalDate LAST = LocalDate.of(2027, 6, 8);

    @ParameterizedTest(name = "{0} a term, bound from day {1} to day {2}: {3}")
    @CsvSource({
        "3, 1, 100, 3", "3, 51, 100, 1", "3, 50, 100, 2", "3, 84, 100, 1", "3, 85, 100, 0", "3, 100, 100, 0", "1, 1, 100, 1", "1, 51, 100, 0", "1, 50, 100, 1", "1, 1, 50, 0", "1, 1, 51, 1",
        "2, 1, 25, 0", "2, 1, 26, 1", "2, 26, 100, 1", "2, 25, 100, 2", "10, 1, 5, 0", "10, 1, 6, 1", "10, 1, 95, 9", "10, 1, 96, 10", "1000, 1, 1, 10",
    })
    void whoIsBoundForAPartOwesThePart(int atLeast, int first, int lastDay, int need) {
        assertThat(owed(atLeast, new Span(day(first), day(lastDay + 1))).need()).isEqualTo(need);
    }

    @Test
    void whatLiesOutsideThePeriodDoesNotMatter() {
        assertThat(owed(3, new Span(null, null)).need()).isEqualTo(3);
        assertThat(owed(3, new Span(LocalDate.of(2020, 9, 1), LocalDate.of(2030, 9, 1))).need()).isEqualTo(3);
        assertThat(owed(3, new Span(LocalDate.of(2020, 9, 1), FROM)).need()).isZero();
        assertThat(owed(3, Span.since(LAST.plusDays(1))).need()).isZero();
        assertThat(owed(3).need()).isZero();
    }

    @Test
    void stretchesAddUp() {
        assertThat(owed(4, new Span(day(1), day(26)), new Span(day(51), day(76))).need()).isEqualTo(2);
    }

    @ParameterizedTest(name = "3 owed, {0} done, {1} announced ({2} by now), on day {3}: {4}")
    @CsvSource({
        "0, 0, 0, -5, AHEAD", "0, 3, 0, -5, PLANNED", "0, 1, 0, -5, AHEAD",
        "0, 0, 0, 1, UNDER_WAY", "0, 0, 0, 33, UNDER_WAY", "0, 0, 0, 34, BEHIND", "1, 0, 0, 34, UNDER_WAY", "1, 0, 0, 66, UNDER_WAY", "1, 0, 0, 67, BEHIND", "2, 0, 0, 67, UNDER_WAY", "2, 0, 0, 99, UNDER_WAY", "2, 0, 0, 100, BEHIND",
        "0, 1, 0, 40, BEHIND", "0, 1, 1, 40, UNDER_WAY", "0, 3, 0, 90, PLANNED", "2, 1, 0, 90, PLANNED", "3, 0, 0, 2, DONE", "5, 0, 0, 100, DONE",
        "2, 0, 0, 101, OVERDUE", "0, 0, 0, 300, OVERDUE", "2, 1, 1, 101, PLANNED", "3, 0, 0, 300, DONE",
    })
    void standing(int done, int announced, int soFar, int today, Standing expected) {
        assertThat(owed(3, Span.since(LocalDate.of(2020, 9, 1))).standing(new Owed.Counted(done, announced, soFar), day(today))).isEqualTo(expected);
    }

    @Test
    void aCommunityThatEndsOnTheWayIsOverdueTheDayAfter() {
        var ended = owed(3, new Span(null, day(61)));
        assertThat(ended.need()).isEqualTo(2);
        assertThat(ended.standing(new Owed.Counted(1, 0, 0), day(60))).isEqualTo(Standing.BEHIND);
        assertThat(ended.standing(new Owed.Counted(1, 0, 0), day(61))).isEqualTo(Standing.OVERDUE);
        assertThat(ended.dueOn()).isEqualTo(day(60));
    }

    @Test
    void whoJoinsLaterIsNotBehindAtOnce() {
        var joined = owed(3, Span.since(day(41)));
        assertThat(joined.need()).isEqualTo(2);
        assertThat(joined.standing(Owed.Counted.NONE, day(40))).isEqualTo(Standing.AHEAD);
        assertThat(joined.standing(Owed.Counted.NONE, day(69))).isEqualTo(Standing.UNDER_WAY);
        assertThat(joined.standing(Owed.Counted.NONE, day(70))).isEqualTo(Standing.BEHIND);
    }

    @Test
    void whoOwesNothingIsNeverInTrouble() {
        assertThat(owed(1, Span.since(day(90))).standing(Owed.Counted.NONE, day(200))).isEqualTo(Standing.NOTHING);
    }

    @Test
    void worstComesFirst() {
        assertThat(List.of(Standing.values())).startsWith(Standing.OVERDUE, Standing.BEHIND);
        assertThat(java.util.Arrays.stream(Standing.values()).map(Standing::shape).distinct()).hasSize(Standing.values().length);
    }

    private static Owed owed(int atLeast, Span... bound) {
        return new Owed(atLeast, FROM, LAST, List.of(bound));
    }

    private static LocalDate day(int number) {
        return FROM.plusDays(number - 1L);
    }
}
