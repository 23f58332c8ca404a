package yanxun.report.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.plan.TargetReading;

/** Reads the targets of plans from the figures, once a minute for each and not for each look. */
@Component
class TargetReadings implements TargetReading {
    private static final int MOST_YEARS = 6;

    private final FigureQueries figures;
    private final Cache<Asked, BigDecimal> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(5_000).build();

    TargetReadings(FigureQueries figures) {
        this.figures = figures;
    }

    private record Asked(String figure, UUID unit, LocalDate from, LocalDate to) {}

    @Override
    public List<Figure> figures() {
        return figures.catalogue().stream().map(figure -> new Figure(figure.key(), figure.name(), figure.unit())).toList();
    }

    @Override
    public BigDecimal value(String figure, UUID unit, LocalDate from, LocalDate to) {
        return known.get(new Asked(figure, unit, from, to), this::reckon);
    }

    private BigDecimal reckon(Asked asked) {
        var last = asked.to().isAfter(asked.from().plusYears(MOST_YEARS)) ? asked.from().plusYears(MOST_YEARS) : asked.to();
        return figures.find(asked.figure()).map(figure -> figures.value(figure, asked.unit(), new Period(asked.from(), last))).orElse(BigDecimal.ZERO);
    }
}
