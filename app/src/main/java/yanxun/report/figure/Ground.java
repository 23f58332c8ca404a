package yanxun.report.figure;

import java.util.Map;
import java.util.UUID;

/**
 * What figures are about: a unit with all that lies beneath it, in the districts that has a part in.
 *
 * @param stamps for each of these districts the number of its last change
 */
public record Ground(Unit unit, Map<UUID, Long> stamps) {
    public record Unit(UUID id, String name) {}

    UUID[] walls() {
        return stamps.keySet().toArray(UUID[]::new);
    }
}
