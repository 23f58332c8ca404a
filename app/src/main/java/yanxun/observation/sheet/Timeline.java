package yanxun.observation.sheet;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Where the sheets of a lesson lie on one common time: by the server's clock, or by the clock of the device whose code was read, and by that device's own. */
final class Timeline {
    private final Map<UUID, Recorded> sheets;

    Timeline(Map<UUID, Recorded> sheets) {
        this.sheets = sheets;
    }

    /** When this sheet's clock was started, on the common time. */
    Instant start(UUID sheet) {
        return Instant.ofEpochMilli(sheets.get(sheet).startedAt() + offset(sheet, new HashSet<>()));
    }

    /** A device that read a code goes by the device that showed it, wherever that one learnt its time; codes read in a ring end where they began. */
    private long offset(UUID sheet, Set<UUID> seen) {
        var clock = sheets.get(sheet).clock();
        var ref = clock.ref();
        return clock.offset() + (ref == null || !sheets.containsKey(ref) || !seen.add(sheet) || seen.contains(ref) ? 0 : offset(ref, seen));
    }
}
