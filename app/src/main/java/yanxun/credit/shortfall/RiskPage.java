package yanxun.credit.shortfall;

import static yanxun.platform.i18n.Text.t;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** Whom to look after: for a school by name, for a district how many in each school, opening to the names. */
public record RiskPage(SchoolYear year, int months, boolean ruled, @Nullable UUID unit, String unitName, List<UnitRow> units, Page<Row> people, int assessed, boolean district) implements View {
    public record UnitRow(UUID id, String name, int assessed, int atRisk) {
        public int percent() {
            return assessed == 0 ? 0 : 100 * atRisk / assessed;
        }
    }

    public record Row(UUID id, String number, String name, String unitName, List<Gauge> lacks) {
        public String missing() {
            return lacks.stream().map(gauge -> t("{0}还差 {1}", gauge.name(), gauge.missing())).collect(Collectors.joining(t(";")));
        }

        public int months() {
            return lacks.stream().mapToInt(Gauge::months).min().orElse(0);
        }

        public boolean isOver() {
            return lacks.stream().anyMatch(gauge -> gauge.state() == yanxun.credit.policy.Finding.State.SHORT);
        }
    }

    public boolean byUnit() {
        return unit == null && district;
    }

    public int atRisk() {
        return units.stream().mapToInt(UnitRow::atRisk).sum();
    }

    public String url() {
        return "/hours/risk?year=" + year.start() + (unit == null ? "" : "&unit=" + unit) + "&";
    }
}
