package yanxun.plan.term;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The terms, and the week of the term a day lies in: week 1 holds the term's first day, weeks begin on Monday. */
public record TermWeeks(List<Term> terms) {
    private static final int AUTUMN_WEEKS = 21;
    private static final int SPRING_WEEKS = 20;

    /** @param number 1 in autumn, 2 in spring; both ends included */
    public record Term(int year, int number, LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(monday(from)) && !day.isAfter(to);
        }

        int week(LocalDate day) {
            return (int) ChronoUnit.WEEKS.between(monday(from), day) + 1;
        }
    }

    public Optional<Term> term(LocalDate day) {
        return terms.stream().filter(term -> term.holds(day)).findFirst();
    }

    public Optional<Integer> week(LocalDate day) {
        return term(day).map(term -> term.week(day));
    }

    /** The first day of the term that begins in a period or reaches into it: what a document's first week counts from. */
    public LocalDate weekOne(LocalDate from, LocalDate to) {
        return terms.stream().map(Term::from).filter(first -> !first.isBefore(monday(from)) && !first.isAfter(to)).findFirst()
                .or(() -> term(from).map(Term::from)).orElse(from);
    }

    /** Where a district has not said when its terms are: autumn from the first Monday in September, spring from the first Monday after mid-February. */
    public static TermWeeks byRule(int firstYear, int lastYear) {
        return new TermWeeks(IntStream.rangeClosed(firstYear - 1, lastYear).boxed().flatMap(year -> {
            var autumn = LocalDate.of(year, 9, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            var spring = LocalDate.of(year + 1, 2, 15).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            return java.util.stream.Stream.of(new Term(year, 1, autumn, autumn.plusWeeks(AUTUMN_WEEKS).minusDays(1)), new Term(year, 2, spring, spring.plusWeeks(SPRING_WEEKS).minusDays(1)));
        }).toList());
    }

    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
