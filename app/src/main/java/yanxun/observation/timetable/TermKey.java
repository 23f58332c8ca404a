package yanxun.observation.timetable;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yanxun.org.Term;

/** A term as it stands in an address: {@code 2026-1}. */
public record TermKey(int year, int number) implements Comparable<TermKey> {
    private static final Pattern WRITTEN = Pattern.compile("(20\\d\\d)-([12])");

    static TermKey of(Term term) {
        return new TermKey(term.year(), term.number());
    }

    static Optional<TermKey> read(@Nullable String text) {
        var matcher = WRITTEN.matcher(text == null ? "" : text);
        return matcher.matches() ? Optional.of(new TermKey(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) : Optional.empty();
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }

    @Override
    public int compareTo(TermKey other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }
}
