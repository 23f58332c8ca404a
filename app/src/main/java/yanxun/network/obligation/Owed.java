package yanxun.network.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.org.Span;

/**
 * What one party owes in one period.
 *
 * <p>Who is bound for a part of the period only (joined or left on the way, or the community began or ended on the way) owes the same part
 * of the number, rounded to the nearest, exactly a half down: of three a term, joined in the middle, one; of one a year, joined in the
 * middle, none. It is due by the last day on which the party is bound.
 *
 * @param bound when the party is bound; stretches do not overlap
 */
record Owed(int atLeast, LocalDate from, LocalDate last, List<Span> bound) {

    /** What was counted: settled, announced in the period, and of these what lies no later than today. */
    record Counted(int done, int announced, int announcedSoFar) {
        static final Counted NONE = new Counted(0, 0, 0);
    }

    int need() {
        long bound = days(last);
        long whole = ChronoUnit.DAYS.between(from, last) + 1;
        return bound >= whole ? atLeast : (int) Math.max(0, Math.ceilDiv(2L * atLeast * bound - whole, 2 * whole));
    }

    Standing standing(Counted counted, LocalDate today) {
        int need = need();
        if (need == 0) {
            return Standing.NOTHING;
        } else if (counted.done() >= need) {
            return Standing.DONE;
        } else if (counted.done() + counted.announced() >= need) {
            return Standing.PLANNED;
        } else if (days(today) == 0) {
            return Standing.AHEAD;
        } else if (today.isAfter(dueOn())) {
            return Standing.OVERDUE;
        }
        return counted.done() + counted.announcedSoFar() < dueBy(today) ? Standing.BEHIND : Standing.UNDER_WAY;
    }

    /** What should be done by a day for an even pace; whole ones only. */
    int dueBy(LocalDate day) {
        long all = days(last);
        return all == 0 ? 0 : (int) (need() * days(day) / all);
    }

    /** The last day on which the party is bound. */
    LocalDate dueOn() {
        return bound.stream().filter(span -> daysIn(span, last) > 0).map(span -> earlier(span.until() == null ? null : span.until().minusDays(1))).max(LocalDate::compareTo).orElse(last);
    }

    private long days(LocalDate until) {
        return bound.stream().mapToLong(span -> daysIn(span, until)).sum();
    }

    private long daysIn(Span span, LocalDate until) {
        var start = span.from() == null || span.from().isBefore(from) ? from : span.from();
        var end = earlier(span.until() == null ? null : span.until().minusDays(1));
        return Math.max(0, ChronoUnit.DAYS.between(start, end.isAfter(until) ? until : end) + 1);
    }

    private LocalDate earlier(@Nullable LocalDate day) {
        return day == null || day.isAfter(last) ? last : day;
    }
}
