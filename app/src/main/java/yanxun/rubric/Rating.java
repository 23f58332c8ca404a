package yanxun.rubric;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rubric: dimensions of items, each worth so many points.
 *
 * @param full what the dimensions come to together
 * @param bands names for totals, the highest first
 * @param raters what the mean of each kind of raters weighs where several kinds rate one lesson; where empty, all raters count alike
 */
public record Rating(List<Dimension> dimensions, BigDecimal full, List<Band> bands, Map<RaterKind, BigDecimal> raters) implements Content {
    public Rating {
        dimensions = given(dimensions);
        full = full == null ? BigDecimal.ZERO : full;
        bands = given(bands);
        raters = raters == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(raters));
    }

    public Rating(List<Dimension> dimensions, BigDecimal full, List<Band> bands) {
        this(dimensions, full, bands, Map.of());
    }

    /** @param weight points of the whole dimension; where not given, those of its items together */
    public record Dimension(String key, String name, @Nullable BigDecimal weight, List<Item> items) {
        public Dimension {
            items = given(items);
        }

        public Dimension withItems(List<Item> items) {
            return new Dimension(key, name, weight, items);
        }

        /** The points of the whole dimension. */
        public BigDecimal points() {
            return weight != null ? weight : itemPoints();
        }

        public BigDecimal itemPoints() {
            return items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * @param weight the most points it can bring
     * @param optional whether "not applicable" may be said
     * @param veto whether its lowest level, or no points, fails the whole lesson
     * @param levels to choose from, the best first; where empty, points in steps of a half are given
     */
    public record Item(String key, String name, String guide, BigDecimal weight, boolean optional, boolean veto, List<Level> levels) {
        public Item {
            guide = guide == null ? "" : guide;
            levels = given(levels);
        }

        public Optional<Level> level(String key) {
            return levels.stream().filter(level -> level.key().equals(key)).findFirst();
        }
    }

    /** @param share of the item's points, 0 to 1 @param descriptor what is seen at this level */
    public record Level(String key, String name, BigDecimal share, String descriptor) {
        public Level {
            descriptor = descriptor == null ? "" : descriptor;
        }
    }

    /** @param from the total at which it begins */
    public record Band(String name, BigDecimal from) {}

    public Rating withDimensions(List<Dimension> dimensions) {
        return new Rating(dimensions, full, bands, raters);
    }

    /** What the dimensions come to as they stand. */
    public BigDecimal points() {
        return dimensions.stream().map(Dimension::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public Stream<Item> items() {
        return dimensions.stream().flatMap(dimension -> dimension.items().stream());
    }

    public Score score(Answers answers) {
        return Scoring.score(this, answers);
    }

    @Override
    public Kind kind() {
        return Kind.RATING;
    }

    static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
