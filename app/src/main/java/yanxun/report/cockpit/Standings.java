package yanxun.report.cockpit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;
import yanxun.report.figure.FigureQueries;
import yanxun.report.figure.Period;

/** The few figures of the start page, reckoned once a minute for each unit and not for each look. */
@Component
class Standings {
    private static final List<String> SHOWN = List.of("activities", "participations", "schools-covered", "attendance-rate", "three-checks", "hours");

    private final FigureQueries figures;
    private final Clock clock;
    private final Cache<Key, TodayPage.Standing> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(5_000).build();

    Standings(FigureQueries figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    private record Key(UUID unit, int year) {}

    TodayPage.@Nullable Standing of(Viewer viewer, LocalDate day) {
        try {
            var unit = figures.unit(null, viewer);
            return known.get(new Key(unit.id(), day.getYear()), _ -> reckon(unit, day));
        } catch (NotFound _) {
            return null;
        }
    }

    private TodayPage.Standing reckon(FigureQueries.Unit unit, LocalDate day) {
        var period = Period.year(day.getYear());
        var values = SHOWN.stream().map(figures::find).flatMap(Optional::stream)
                .map(figure -> new TodayPage.Figure(figure.key(), figure.name(), figure.unit(), figures.value(figure, unit.id(), period).toPlainString())).toList();
        return new TodayPage.Standing(unit.id(), unit.name(), day.getYear(), Times.clock(clock.instant()), values);
    }
}
