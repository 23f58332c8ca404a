package yanxun.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One entry of the trail as its mark and its seal read it; {@code at} in microseconds, as the database keeps it. */
record Entry(UUID wall, long at, @Nullable UUID actor, String name, String action, String subject, String detail, String address) {
    static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    List<String> fields() {
        return List.of(wall.toString(), Long.toString(at), actor == null ? "" : actor.toString(), name, action, subject, detail, address);
    }

    List<String> fields(String before, String after) {
        var all = new ArrayList<>(List.of(before));
        all.addAll(fields());
        all.add(after);
        return all;
    }
}
