package yanxun.activity.radar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds whose house a place is: the unit it names, the longest name first, else the host's. */
final class Houses {
    private final Map<UUID, House> byUnit = new HashMap<>();
    private final List<House> longestFirst;
    private final Map<String, Optional<House>> named = new HashMap<>();

    Houses(List<House> houses) {
        houses.forEach(house -> byUnit.put(house.unit(), house));
        longestFirst = houses.stream().sorted((one, other) -> Integer.compare(other.shortest(), one.shortest())).toList();
    }

    record House(UUID unit, String name, String shortName, @Nullable Double latitude, @Nullable Double longitude) {
        private static final int TELLING = 3;

        int shortest() {
            return Math.min(name.length(), shortName.length());
        }

        boolean isNamedIn(String place) {
            return shortest() >= TELLING && (place.contains(name) || place.contains(shortName));
        }

        @Nullable Point point() {
            return latitude == null || longitude == null ? null : new Point(latitude, longitude);
        }
    }

    Venue venue(String place, boolean online, @Nullable UUID host) {
        if (online) {
            return Venue.NOWHERE;
        }
        var room = place.replaceAll("\\s+", "");
        var house = named.computeIfAbsent(room, this::named).or(() -> Optional.ofNullable(host).map(byUnit::get));
        return new Venue(house.map(House::unit).orElse(host), house.map(House::point).orElse(null), room);
    }

    private Optional<House> named(String room) {
        return longestFirst.stream().filter(house -> house.isNamedIn(room)).findFirst();
    }
}
