package yanxun.activity.radar;

import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param unit whose house it is, as far as the place or the host tells
 * @param room the place as written, without blanks; empty online
 */
record Venue(@Nullable UUID unit, @Nullable Point point, String room) {
    private static final int TELLING = 6;
    static final Venue NOWHERE = new Venue(null, null, "");

    /** "报告厅" is one room in one house; a longer name is the same room whoever writes it. "各校" is no room. */
    boolean isSameRoom(Venue other) {
        return !room.isEmpty() && !room.startsWith("各") && room.equals(other.room) && (unit != null && unit.equals(other.unit) || room.length() >= TELLING);
    }

    OptionalInt minutesTo(Venue other) {
        return point == null || other.point == null ? OptionalInt.empty() : OptionalInt.of(point.minutesTo(other.point));
    }
}
