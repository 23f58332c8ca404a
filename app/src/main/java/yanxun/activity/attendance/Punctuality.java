package yanxun.activity.attendance;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;

/** Who comes late. What lasts for days begins each day at the time of day of its beginning. */
record Punctuality(@Nullable Instant startsAt, @Nullable Instant endsAt, int lateAfter) {
    private static final Duration DAY = Duration.ofDays(1);

    boolean isLate(Instant at) {
        return startsAt != null && at.isAfter(begins(startsAt, at).plus(Duration.ofMinutes(lateAfter)));
    }

    private Instant begins(Instant first, Instant at) {
        if (at.isBefore(first) || endsAt == null || Duration.between(first, endsAt).compareTo(DAY) <= 0) {
            return first;
        }
        return first.atZone(Times.ZONE).with(Times.day(at)).toInstant();
    }
}
