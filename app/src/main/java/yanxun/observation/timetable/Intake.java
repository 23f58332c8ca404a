package yanxun.observation.timetable;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;

/** A timetable somebody handed in: read, then taken over, then perhaps undone. */
public record Intake(UUID id, UUID unitId, int year, int term, String name, String file, boolean list, String base, String slots, String errors, String by, Instant uploadedAt, @Nullable Instant takenAt, @Nullable Instant undoneAt,
        String before, String after) {
    TermKey key() {
        return new TermKey(year, term);
    }

    public String when() {
        return Times.minute(takenAt == null ? uploadedAt : takenAt);
    }

    public boolean isTaken() {
        return takenAt != null && undoneAt == null;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public String url() {
        return "/timetables/" + unitId + "/intakes/" + id;
    }
}
