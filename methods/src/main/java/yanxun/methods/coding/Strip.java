package yanxun.methods.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A lesson as one observer coded it, one code for each interval. Intervals are counted from the start of the lesson, so strips of several observers lie side by side.
 *
 * @param seconds the length of an interval
 * @param from the first interval that has a code
 * @param codes without a gap from there on
 */
public record Strip(int seconds, int from, List<String> codes) {
    public Strip {
        if (seconds < 1 || from < 0) {
            throw new IllegalArgumentException(seconds + " seconds from " + from);
        }
        codes = List.copyOf(codes);
    }

    /** A tap: from now on it is this. @param at milliseconds from the start of the lesson; those before the start count as the start */
    public record Tap(long at, String code) {}

    /**
     * The code in force in the middle of each interval: a tap may come half an interval late and still counts for the interval it is meant for.
     *
     * @param end of the lesson or of the observation, in milliseconds; a last part shorter than half an interval has no code
     */
    public static Strip sampled(List<Tap> taps, long end, int seconds) {
        var ordered = taps.stream().sorted(Comparator.comparingLong(Tap::at)).toList();
        var codes = new ArrayList<String>();
        int next = 0;
        int from = 0;
        for (int interval = 0; middle(interval, seconds) < end; interval++) {
            while (next < ordered.size() && ordered.get(next).at() <= middle(interval, seconds)) {
                next++;
            }
            if (next > 0) {
                codes.add(ordered.get(next - 1).code());
            } else {
                from++;
            }
        }
        return new Strip(seconds, codes.isEmpty() ? 0 : from, codes);
    }

    private static long middle(int interval, int seconds) {
        return interval * 1000L * seconds + 500L * seconds;
    }

    int until() {
        return from + codes.size();
    }

    /** The codes of these intervals; none where the strip does not reach. */
    List<String> between(int first, int behindLast) {
        return first >= behindLast ? List.of() : codes.subList(first - from, behindLast - from);
    }
}
