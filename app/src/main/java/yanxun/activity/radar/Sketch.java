package yanxun.activity.radar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.Life;
import yanxun.platform.time.Times;

/**
 * An activity as far as it has been written down.
 *
 * @param id null before it was saved the first time
 * @param host whose house it is where the place does not say
 */
record Sketch(
        @Nullable UUID id, int version, String title, Life state, @Nullable Instant startsAt, @Nullable Instant endsAt, String place, boolean online, @Nullable UUID leader, String speaker,
        @Nullable String stage, @Nullable String subject, @Nullable UUID community, @Nullable UUID host, UUID wall) {
    private static final Duration USUAL = Duration.ofHours(2);

    boolean isTimed() {
        return startsAt != null && endsAt != null;
    }

    Duration length() {
        return startsAt == null || endsAt == null ? USUAL : Duration.between(startsAt, endsAt);
    }

    boolean isPast(Instant now) {
        return startsAt != null && startsAt.isBefore(now);
    }

    /** The first day to look for a slot: tomorrow, or a week before the day wished for where that is further on. */
    LocalDate firstDay(LocalDate today) {
        var tomorrow = today.plusDays(1);
        var before = startsAt == null ? tomorrow : Times.day(startsAt).minusDays(7);
        return before.isAfter(tomorrow) ? before : tomorrow;
    }
}
