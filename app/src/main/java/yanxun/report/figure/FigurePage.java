package yanxun.report.figure;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yanxun.platform.data.Page;
import yanxun.platform.figure.Figure;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.View;

/** One figure: the number, what it means, how it divides, and the rows it opens to. */
public record FigurePage(
        Figure figure, Ground.Unit unit, Period period, String asOf, BigDecimal value, String by, List<Slice> slices, Page<Row> rows, Map<String, String> names) implements View {

    public record Slice(String name, BigDecimal value) {}

    public record Row(LocalDate onDate, String unitName, String title, String link, String part, String level, BigDecimal amount) {}

    public String nameOf(String code) {
        return t(names.getOrDefault(code, code.isEmpty() ? "—" : code));
    }

    public BigDecimal largest() {
        return slices.stream().map(Slice::value).max(BigDecimal::compareTo).filter(most -> most.signum() > 0).orElse(BigDecimal.ONE);
    }

    public String url() {
        return "/figures/" + figure.key() + "?unit=" + unit.id() + "&from=" + period.from() + "&to=" + period.to() + "&";
    }

    public String shown() {
        return Text.number(value);
    }
}
