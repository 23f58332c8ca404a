package yanxun.report.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.platform.figure.Figure;
import yanxun.platform.web.View;

/** All figures of one unit in one period. */
public record CataloguePage(Ground.Unit unit, Period period, String asOf, List<Entry> entries, List<Ground.Unit> units) implements View {
    public record Entry(Figure figure, @Nullable BigDecimal value) {
        public String shown() {
            return Tally.shown(value);
        }
    }

    public String url(Figure figure) {
        return "/figures/" + figure.key() + "?unit=" + unit.id() + "&from=" + period.from() + "&to=" + period.to();
    }
}
