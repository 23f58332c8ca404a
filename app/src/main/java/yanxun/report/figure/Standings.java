package yanxun.report.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.platform.figure.Kept;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

/** How the figures stand: reckoned when first asked for, and again when something they are reckoned from has changed. */
@Component
public class Standings {
    private static final int MOST_TOTALS = 100_000;
    private static final int MOST_TALLIES = 200_000;

    private final Reckoning reckoning;
    private final List<Figure> catalogue;
    private final Map<Figure.Rows, List<Figure>> together;
    /** @param what the figure, or the rows of several */
    private record Key(String what, UUID unit, UUID wall, Period period) {}

    private final Kept<Map<String, Tally>> totals = new Kept<>(MOST_TOTALS, Map::size);
    private final Kept<Breakdown.Part> breakdowns = new Kept<>(MOST_TALLIES, Breakdown.Part::size);

    Standings(Reckoning reckoning, List<FigureSource> sources) {
        this.reckoning = reckoning;
        this.catalogue = sources.stream().map(FigureSource::figures).flatMap(List::stream).toList();
        this.together = catalogue.stream().collect(Collectors.groupingBy(Figure::rows));
    }

    public List<Figure> catalogue() {
        return catalogue;
    }

    public Optional<Figure> find(String key) {
        return catalogue.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** Null for a share of nothing. */
    public @Nullable BigDecimal value(Figure figure, Ground ground, Period period) {
        var sum = Tally.NOTHING;
        for (var district : ground.stamps().entrySet()) {
            sum = sum.plus(total(figure, ground.unit().id(), district.getKey(), district.getValue(), period));
        }
        return sum.as(figure.sum());
    }

    /** The value as it is shown. */
    public String shown(Figure figure, Ground ground, Period period) {
        return Tally.shown(value(figure, ground, period));
    }

    private Tally total(Figure figure, UUID unit, UUID wall, long stamp, Period period) {
        var shared = together.getOrDefault(figure.rows(), List.of(figure));
        return totals.get(new Key(figure.rows().name(), unit, wall, period), stamp, () -> reckoning.totals(shared, unit, wall, period)).getOrDefault(figure.key(), Tally.NOTHING);
    }

    Breakdown breakdown(Figure figure, Ground ground, Period period) {
        var unit = ground.unit().id();
        var region = ground.isRegion();
        var parts = new HashMap<UUID, Breakdown.Part>();
        ground.stamps().forEach((wall, stamp) ->
                parts.put(wall, breakdowns.get(new Key(figure.key() + (region ? " by district" : ""), unit, wall, period), stamp, () -> reckoning.breakdown(figure, unit, wall, period, region))));
        return new Breakdown(figure.sum(), parts);
    }

    List<FigurePage.Slice> slices(Figure figure, Ground ground, Period period, Dimension dimension) {
        if (!dimension.separate()) {
            return breakdown(figure, ground, period).slices(dimension);
        }
        var unit = ground.unit().id();
        var parts = new HashMap<UUID, Breakdown.Part>();
        ground.stamps().forEach((wall, stamp) ->
                parts.put(wall, breakdowns.get(new Key(figure.key() + " by " + dimension, unit, wall, period), stamp, () -> reckoning.breakdown(figure, unit, wall, period, dimension))));
        return new Breakdown(figure.sum(), parts).slices(dimension);
    }
}
