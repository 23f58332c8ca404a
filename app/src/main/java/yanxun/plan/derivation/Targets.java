package yanxun.plan.derivation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.plan.TargetReading;

/** The targets of a plan and how they stand. */
@Component
public class Targets {
    private final JdbcClient jdbc;
    private final TargetReading reading;

    Targets(JdbcClient jdbc, TargetReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    private record Row(UUID id, String text, String measure, BigDecimal atLeast, @Nullable String per, @Nullable String unit, @Nullable String figure) {}

    /** What the figures are reckoned for: an office plans for its region, everybody else for itself. */
    private record Ground(UUID id, String name) {}

    public List<TargetLine> of(UUID plan, UUID planUnit, LocalDate from, LocalDate to, boolean mayEdit) {
        var rows = jdbc.sql("select id, text, measure, at_least, per, unit, figure from plan.target where plan_id = :plan order by ordinal").param("plan", plan).query(Row.class).list();
        var catalogue = reading.figures().stream().collect(Collectors.toMap(TargetReading.Figure::key, Function.identity()));
        var ground = rows.stream().allMatch(row -> row.figure() == null) ? null : ground(planUnit);
        return rows.stream().map(row -> line(row, catalogue, ground, from, to, mayEdit)).toList();
    }

    public List<TargetReading.Figure> figures() {
        return reading.figures();
    }

    private TargetLine line(Row row, Map<String, TargetReading.Figure> catalogue, @Nullable Ground ground, LocalDate from, LocalDate to, boolean mayEdit) {
        var figure = row.figure() == null ? null : catalogue.get(row.figure());
        var value = figure == null || ground == null ? null : reading.value(figure.key(), ground.id(), from, to);
        var standing = value == null || figure == null || ground == null ? null
                : new TargetLine.Standing(figure.key(), figure.name(), figure.unit(), value, new Need(row.atLeast(), row.per(), row.unit()).over(from, to), ground.id(), ground.name(), from, to);
        var suggested = figure != null || !mayEdit ? null : Suggestion.of(row.measure(), row.text(), row.unit(), reading.figures()).orElse(null);
        return new TargetLine(row.id(), row.text(), row.measure(), row.atLeast(), row.per(), row.unit(), standing, suggested == null ? null : suggested.key(), suggested == null ? null : suggested.name());
    }

    private Ground ground(UUID unit) {
        return jdbc.sql("""
                select u.id, u.name from org.reach_card r join org.unit_card u on u.id = r.ancestor
                 where r.descendant = :unit and r.valid @> current_date
                   and (r.depth = 0 or u.kind in ('COUNTY', 'CITY', 'PROVINCE') and (select own.kind from org.unit_card own where own.id = :unit) in ('BUREAU', 'SECTION'))
                 order by u.kind in ('COUNTY', 'CITY', 'PROVINCE') desc, r.depth limit 1
                """).param("unit", unit).query(Ground.class).optional().orElse(new Ground(unit, ""));
    }
}
