package yanxun.org;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A stretch of days: the first is in it, {@code until} is the first day no longer in it; open ends are null. */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {
    public Span {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("Empty span " + from + " " + until);
        }
    }

    public static Span since(LocalDate day) {
        return new Span(day, null);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    public boolean startsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    public boolean isOverBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    public boolean overlaps(Span other) {
        return (until == null || other.from == null || other.from.isBefore(until)) && (other.until == null || from == null || from.isBefore(other.until));
    }

    /** The part before a day inside it. */
    public Span before(LocalDate day) {
        return new Span(from, day);
    }

    /** The part from a day inside it. */
    public Span from(LocalDate day) {
        return new Span(day, until);
    }

    /** 2015-09-01 至 2020-08-31; the last day is the last one that counts. */
    public String text() {
        var start = from == null ? "" : from.toString();
        return until == null ? t("{0} 起", start) : t("{0} 至 {1}", start, until.minusDays(1));
    }
}
