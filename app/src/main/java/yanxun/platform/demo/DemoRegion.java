package yanxun.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What the parts share. The same seed on the same day gives the same region, to the last name.
 *
 * @param district the district that lives a full year
 * @param neighbour a second district that must never leak
 * @param today the last day lived; what lies after it is only announced
 * @param year the calendar year lived through: this one, or early in a year the last
 */
public record DemoRegion(UUID city, UUID district, UUID neighbour, LocalDate today, int year, long seed, DemoScale scale) {
    private static final int ENOUGH_OF_A_YEAR = 314;

    static DemoRegion of(DemoScale scale, long seed, LocalDate today) {
        var year = today.getDayOfYear() >= ENOUGH_OF_A_YEAR ? today.getYear() : today.getYear() - 1;
        var ids = new Random(seed);
        return new DemoRegion(id(ids), id(ids), id(ids), today, year, seed, scale);
    }

    /** A source of chance of its own for each use, so that one part's changes leave the others alone. */
    public Random chance(String use) {
        return new Random(seed * 31 + use.hashCode());
    }

    public boolean isTiny() {
        return scale == DemoScale.TINY;
    }

    public UUID province() {
        return id(chance("province"));
    }

    /** The cities beside the first, in a province. */
    public List<UUID> moreCities() {
        var ids = chance("cities");
        return IntStream.range(0, scale.moreCities()).mapToObj(_ -> id(ids)).toList();
    }

    /** An identifier out of chance, so that it is the same each time. */
    public static UUID id(Random chance) {
        return new UUID((chance.nextLong() & ~0xF000L) | 0x8000L, (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }
}
