package yanxun.report.figure;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.figure.Figure;
import yanxun.platform.web.View;

/** One figure: the number, what it means, how it divides, and the rows it opens to. */
public record FigurePage(
        Figure figure, Ground.Unit unit, Period period, String asOf, @Nullable BigDecimal value, String by, List<Slice> slices, boolean missing, Page<Row> rows, Map<String, String> names) implements View {

    public record Slice(String name, BigDecimal value) {}

    /** @param reached of a share, whether the row counts towards it */
    public record Row(LocalDate onDate, String unitName, String title, String link, String part, String level, BigDecimal amount, String personName, String personNumber, @Nullable Boolean reached) {
        public String person() {
            return personName.isEmpty() ? "" : personName + " " + personNumber;
        }
    }

    public boolean isShare() {
        return figure.sum() == Figure.Sum.SHARE;
    }

    public String stateOf(Row row) {
        return row.reached() == null ? "" : t(row.reached() ? figure.reached() : figure.missing());
    }

    public String nameOf(String code) {
        return t(names.getOrDefault(code, code.isEmpty() ? "—" : code));
    }

    public BigDecimal largest() {
        return isShare() ? BigDecimal.valueOf(100) : slices.stream().map(Slice::value).max(BigDecimal::compareTo).filter(most -> most.signum() > 0).orElse(BigDecimal.ONE);
    }

    public String url() {
        return "/figures/" + figure.key() + "?unit=" + unit.id() + "&from=" + period.from() + "&to=" + period.to() + "&";
    }

    public String shown() {
        return Tally.shown(value);
    }
}
