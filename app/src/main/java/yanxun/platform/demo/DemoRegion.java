package yanxun.platform.demo;

import java.util.Random;
import java.util.UUID;

/**
 * What the parts share. The same seed gives the same region, to the last name.
 *
 * @param district the district that lives a full year
 * @param neighbour a second district that must never leak
 * @param year the calendar year lived through
 */
public record DemoRegion(UUID city, UUID district, UUID neighbour, int year, long seed) {
    /** A source of chance of its own for each use, so that one part's changes leave the others alone. */
    public Random chance(String use) {
        return new Random(seed * 31 + use.hashCode());
    }
}
