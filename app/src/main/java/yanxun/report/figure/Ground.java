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

    /** Whether several districts have a part in it: it is divided by them, not by their units. */
    boolean isRegion() {
        return stamps.size() > 1;
    }

    UUID[] walls() {
        return stamps.keySet().toArray(UUID[]::new);
    }
}
