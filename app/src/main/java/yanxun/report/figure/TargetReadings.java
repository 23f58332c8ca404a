package yanxun.report.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.plan.TargetReading;

/** Reads the targets of plans from the figures. */
@Component
class TargetReadings implements TargetReading {
    private static final int MOST_YEARS = 6;

    private final Standings standings;
    private final Grounds grounds;

    TargetReadings(Standings standings, Grounds grounds) {
        this.standings = standings;
        this.grounds = grounds;
    }

    @Override
    public List<Figure> figures() {
        return standings.catalogue().stream().map(figure -> new Figure(figure.key(), figure.name(), figure.unit())).toList();
    }

    @Override
    public BigDecimal value(String key, UUID unit, LocalDate from, LocalDate to) {
        var last = to.isAfter(from.plusYears(MOST_YEARS)) ? from.plusYears(MOST_YEARS) : to;
        return standings.find(key).flatMap(figure -> grounds.of(unit).flatMap(ground -> Optional.ofNullable(standings.value(figure, ground, new Period(from, last))))).orElse(BigDecimal.ZERO);
    }
}
