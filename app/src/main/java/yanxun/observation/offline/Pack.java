package yanxun.observation.offline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.rubric.Content;

/**
 * What an observer takes along for a week without a network.
 *
 * @param token to be sent with what is handed in
 * @param recovery what opens the device for somebody who forgot the password: known to the server and, signed in, to its owner; kept nowhere
 * @param now the server's clock, milliseconds of the epoch
 * @param people whom one may meet on the spot; empty where there are too many to take along
 */
public record Pack(Owner owner, String token, String recovery, long now, LocalDate today, boolean oversees, List<Assigned> lessons, List<Instrument> editions, List<House> houses, List<Somebody> people, Map<String, String> kinds, List<String> subjects) {
    public record Owner(UUID id, String name, UUID unit, String unitName) {}

    /** @param editions the instruments asked for @param handedIn one's own sheet of it, where there is one */
    public record Assigned(UUID id, @Nullable UUID teacherId, String teacher, UUID unitId, String unit, String subject, String className, String topic, String kind, LocalDate onDate, @Nullable Integer period, @Nullable LocalTime startsAt,
            String room, boolean confidential, List<UUID> editions, @Nullable HandedIn handedIn) {}

    public record HandedIn(UUID sheet, int revision, String code, Instant at) {}

    public record Instrument(UUID id, String title, String guide, String unitName, int number, boolean offered, Content content) {}

    public record House(UUID id, String name) {}

    public record Somebody(UUID id, String name, UUID unit, String subject) {}
}
