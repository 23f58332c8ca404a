package yanxun.activity.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.time.Times;

/** What stands in the draft form while somebody writes; {@code version} only where the activity has been saved. */
record Typed(
        @Nullable UUID id, @Nullable Integer version, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime to, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay, @Nullable String place, @Nullable String mode,
        @Nullable String leader, @Nullable String speaker, @Nullable String stage, @Nullable String subject, @Nullable UUID community, @Nullable UUID unit, @Nullable UUID host) {

    @Nullable Instant startsAt() {
        return day == null || from == null ? null : day.atTime(from).atZone(Times.ZONE).toInstant();
    }

    /** Nothing while the end lies before the beginning: that is being typed. */
    @Nullable Instant endsAt() {
        var starts = startsAt();
        var ends = day == null || to == null ? null : (lastDay == null ? day : lastDay).atTime(to).atZone(Times.ZONE).toInstant();
        return starts == null || ends == null || !ends.isAfter(starts) ? null : ends;
    }

    @Nullable UUID house() {
        return host == null ? unit : host;
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static @Nullable String orNull(@Nullable String given) {
        return text(given).isEmpty() ? null : text(given);
    }
}
