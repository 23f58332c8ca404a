package yanxun.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.figure.Figure;

/** A figure with everything it divides into, over the districts it was reckoned for. */
record Breakdown(Figure.Sum sum, Map<UUID, Part> districts) {

    /** One district's share of it. */
    record Part(Tally total, Map<Dimension, Map<String, Tally>> by) {
        int size() {
            return by.values().stream().mapToInt(Map::size).sum();
        }
    }

    /** The rows of one day and one district: rows are listed in this order. */
    record Stretch(String day, UUID wall, long rows) {}

    /** Where a page of rows begins and ends. */
    record Window(List<Stretch> stretches, long skipped) {
        String from() {
            return stretches.getFirst().day();
        }

        String to() {
            return stretches.getLast().day();
        }

        UUID[] walls() {
            return stretches.stream().map(Stretch::wall).distinct().toArray(UUID[]::new);
        }
    }

    @Nullable BigDecimal value() {
        return total().as(sum);
    }

    /** @param missing only those a share lacks */
    long rows(boolean missing) {
        return counted(total(), missing);
    }

    private static long counted(Tally tally, boolean missing) {
        return missing ? tally.rows() - tally.amount().longValue() : tally.rows();
    }

    private Tally total() {
        return districts.values().stream().map(Part::total).reduce(Tally.NOTHING, Tally::plus);
    }

    List<FigurePage.Slice> slices(Dimension dimension) {
        var tallies = new TreeMap<String, Tally>();
        districts.values().forEach(part -> part.by().getOrDefault(dimension, Map.of()).forEach((name, tally) -> tallies.merge(name, tally, Tally::plus)));
        var slices = tallies.entrySet().stream().map(each -> new FigurePage.Slice(each.getKey(), Objects.requireNonNullElse(each.getValue().as(sum), BigDecimal.ZERO)));
        return dimension == Dimension.MONTH ? slices.toList() : slices.sorted(Comparator.comparing(FigurePage.Slice::value).reversed()).toList();
    }

    /** Which days of which districts hold the rows of a page, so that nothing before them needs to be read. */
    Window window(long offset, int size, boolean missing) {
        var within = new ArrayList<Stretch>();
        var skipped = 0L;
        var passed = 0L;
        for (var stretch : stretches(missing)) {
            if (passed + stretch.rows() <= offset) {
                passed += stretch.rows();
            } else if (passed < offset + size) {
                skipped = within.isEmpty() ? offset - passed : skipped;
                passed += stretch.rows();
                within.add(stretch);
            }
        }
        return new Window(within, skipped);
    }

    private List<Stretch> stretches(boolean missing) {
        return districts.entrySet().stream()
                .flatMap(part -> part.getValue().by().getOrDefault(Dimension.DAY, Map.of()).entrySet().stream().map(day -> new Stretch(day.getKey(), part.getKey(), counted(day.getValue(), missing))))
                .filter(stretch -> stretch.rows() > 0)
                .sorted(Comparator.comparing(Stretch::day).thenComparing(stretch -> stretch.wall().toString())).toList();
    }

    static Map<Dimension, Map<String, Tally>> empty() {
        return new EnumMap<>(Dimension.class);
    }
}
