package yanxun.plan.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yanxun.org.SchoolDays;
import yanxun.plan.term.TermWeeks;

class RhythmTest {
    private static final TermWeeks TERMS = new TermWeeks(List.of(new TermWeeks.Term(2025, 1, day("2025-09-01"), day("2026-02-06")), new TermWeeks.Term(2025, 2, day("2026-02-25"), day("2026-07-10")),
            new TermWeeks.Term(2026, 1, day("2026-09-01"), day("2027-01-29"))));
    private final List<Beat> year = new Rhythm(new SchoolDays(Map.of()), TERMS).beats(day("2026-01-01"), day("2026-12-31"));

    @ParameterizedTest
    @CsvSource({"month-note:2026-01, 2026-01-26, 2026-01-30", "month-note:2026-03, 2026-03-23, 2026-03-27", "month-note:2026-04, 2026-04-27, 2026-04-30", "month-note:2026-05, 2026-05-25, 2026-05-29",
        "month-note:2026-12, 2026-12-28, 2026-12-31", "quarter-review:2026-03, 2026-03-23, 2026-03-27", "quarter-review:2026-12, 2026-12-28, 2026-12-31", "year-summary:2026, 2026-12-15, 2026-12-31",
        "dispatch:2026-04, 2026-04-29, 2026-04-29", "dispatch:2026-12, 2026-12-30, 2026-12-30"})
    void everyBeatHasItsTime(String key, String from, String to) {
        assertThat(year).filteredOn(beat -> beat.key().equals(key)).extracting(Beat::from, Beat::to).containsExactly(org.assertj.core.groups.Tuple.tuple(day(from), day(to)));
    }

    @Test
    void aYearHasNineNotesFourReviewsFourMeetingsAndOneSummary() {
        assertThat(count("month-note")).as("July and August are vacation, February mostly").isEqualTo(9);
        assertThat(count("quarter-review")).isEqualTo(4);
        assertThat(count("dispatch")).isEqualTo(4);
        assertThat(count("year-summary")).isEqualTo(1);
    }

    @Test
    void aWeekCutShortByAHolidayGivesWayToTheOneBefore() {
        var specials = new HashMap<LocalDate, SchoolDays.Special>();
        day("2026-09-28").datesUntil(day("2026-10-01")).forEach(day -> specials.put(day, new SchoolDays.Special("放假", false)));

        var beats = new Rhythm(new SchoolDays(specials), TERMS).beats(day("2026-09-01"), day("2026-09-30"));

        assertThat(beats).extracting(Beat::key, Beat::from).contains(org.assertj.core.groups.Tuple.tuple("month-note:2026-09", day("2026-09-21")));
    }

    @Test
    void onlyWhatLiesWithinThePlan() {
        var beats = new Rhythm(new SchoolDays(Map.of()), TERMS).beats(day("2026-03-25"), day("2026-04-30"));

        assertThat(beats).extracting(Beat::key).containsExactly("dispatch:2026-04", "month-note:2026-04");
    }

    @Test
    void aTermPlanKeepsNoYearsSummary() {
        assertThat(new Rhythm(new SchoolDays(Map.of()), TERMS).beats(day("2026-03-01"), day("2026-07-10"))).extracting(Beat::key).noneMatch(key -> key.startsWith("year"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04, false, true", "2026-03-15, false, true", "2026-03-16, false, false", "2026-03-03, true, false"})
    void whatIsDueThisWeekOrNextIsComing(String ends, boolean overdue, boolean coming) {
        var due = new Due(UUID.randomUUID(), UUID.randomUUID(), "计划", UUID.randomUUID(), UUID.randomUUID(), "安排", day(ends));

        assertThat(due.isOverdue(day("2026-03-04"))).isEqualTo(overdue);
        assertThat(due.isComing(day("2026-03-04"))).isEqualTo(coming);
    }

    private long count(String kind) {
        return year.stream().filter(beat -> beat.key().startsWith(kind)).count();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
