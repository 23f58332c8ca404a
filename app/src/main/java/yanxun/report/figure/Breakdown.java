package yanxun.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    BigDecimal value() {
        return total().as(sum);
    }

    long rows() {
        return total().rows();
    }

    private Tally total() {
        return districts.values().stream().map(Part::total).reduce(Tally.NOTHING, Tally::plus);
    }

    List<FigurePage.Slice> slices(Dimension dimension) {
        var tallies = new TreeMap<String, Tally>();
        districts.values().forEach(part -> part.by().getOrDefault(dimension, Map.of()).forEach((name, tally) -> tallies.merge(name, tally, Tally::plus)));
        var slices = tallies.entrySet().stream().map(each -> new FigurePage.Slice(each.getKey(), each.getValue().as(sum)));
        return dimension == Dimension.MONTH ? slices.toList() : slices.sorted(Comparator.comparing(FigurePage.Slice::value).reversed()).toList();
    }

    /** Which days of which districts hold the rows of a page, so that nothing before them needs to be read. */
    Window window(long offset, int size) {
        var within = new ArrayList<Stretch>();
        var skipped = 0L;
        var passed = 0L;
        for (var stretch : stretches()) {
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

    private List<Stretch> stretches() {
        return districts.entrySet().stream()
                .flatMap(part -> part.getValue().by().getOrDefault(Dimension.DAY, Map.of()).entrySet().stream().map(day -> new Stretch(day.getKey(), part.getKey(), day.getValue().rows())))
                .sorted(Comparator.comparing(Stretch::day).thenComparing(stretch -> stretch.wall().toString())).toList();
    }

    static Map<Dimension, Map<String, Tally>> empty() {
        return new EnumMap<>(Dimension.class);
    }
}
