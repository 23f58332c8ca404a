package yanxun.report.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.figure.Figure;

/**
 * Reckons figures from their rows: the module that owns the rows names them, the scope and the sum are added here. A figure is reckoned for
 * one district at a time and as that district sees it, so that the answer is the same for everybody.
 */
@Component
class Reckoning {
    /** Where a row's unit lay on its day decides; for the speed of it the time a unit lay there is two plain dates. */
    private static final String SCOPED = """
            with units as materialized (
                select r.descendant, coalesce(lower(r.valid), '-infinity') as since, coalesce(upper(r.valid), 'infinity') as until
                  from org.reach_card r where r.ancestor = :unit::uuid and r.wall = any (:walls::uuid[])),
            scoped as (
                select rows.* from (%s) rows join units on units.descendant = rows.unit_id and rows.on_date >= units.since and rows.on_date < units.until)
            """;
    private static final String DIVIDED = """
            select case when grouping(month) = 0 then 'MONTH' when grouping(part) = 0 then 'PART' when grouping(level) = 0 then 'LEVEL' when grouping(unit) = 0 then 'UNIT' when grouping(on_date) = 0 then 'DAY' end as dimension,
                   coalesce(month, part, level, unit::text, on_date::text, '') as name, count(*) as rows, %s as amount
              from (select *, left(on_date::text, 7) as month, case when :region then wall else unit_id end as unit from scoped where %s) counted
             group by grouping sets ((), (month), (part), (level), (unit), (on_date))
            """;
    private static final String LISTED = """
            , page as (select * from scoped where %s and (on_date, wall) >= (:from::date, :wall::uuid) order by on_date, wall, title, link, id limit :size offset :offset)
            select page.on_date, coalesce(u.name, '') as unit_name, page.title, page.link, coalesce(page.part, '') as part, page.level, %s as amount
              from page left join org.unit_card u on u.id = page.unit_id order by page.on_date, page.wall, page.title, page.link, page.id
            """;
    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient jdbc;

    Reckoning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Several figures of the same rows in one look. */
    Map<String, Tally> totals(List<Figure> figures, UUID unit, UUID wall, Period period) {
        var columns = IntStream.range(0, figures.size()).mapToObj(at -> "count(*) filter (where " + figures.get(at).where() + ") as rows" + at + ", " + amount(figures.get(at), figures.get(at).where()) + " as amount" + at)
                .collect(Collectors.joining(", "));
        return Scope.within(wall, () -> ask(figures.getFirst(), "select " + columns + " from scoped", unit, new UUID[] {wall}, period).query((rs, _) -> {
            var tallies = new HashMap<String, Tally>();
            for (int at = 0; at < figures.size(); at++) {
                tallies.put(figures.get(at).key(), new Tally(rs.getLong("rows" + at), rs.getBigDecimal("amount" + at)));
            }
            return tallies;
        }).single());
    }

    /** @param region whether it is divided by district instead of by unit */
    Breakdown.Part breakdown(Figure figure, UUID unit, UUID wall, Period period, boolean region) {
        var by = Breakdown.empty();
        var total = new Tally[] {Tally.NOTHING};
        Scope.within(wall, () -> {
            ask(figure, DIVIDED.formatted(amount(figure, "true"), figure.where()), unit, new UUID[] {wall}, period).param("region", region).query(rs -> {
                var tally = new Tally(rs.getLong("rows"), rs.getBigDecimal("amount"));
                if (rs.getString("dimension") == null) {
                    total[0] = tally;
                } else {
                    by.computeIfAbsent(Dimension.valueOf(rs.getString("dimension")), _ -> new HashMap<>()).put(rs.getString("name"), tally);
                }
            });
            return total;
        });
        return new Breakdown.Part(total[0], by);
    }

    List<FigurePage.Row> page(Figure figure, UUID unit, Breakdown.Window window, int size) {
        if (window.stretches().isEmpty()) {
            return List.of();
        }
        try (var rows = read(figure, unit, window.walls(), new Period(java.time.LocalDate.parse(window.from()), java.time.LocalDate.parse(window.to())), window.stretches().getFirst().wall(), size, window.skipped())) {
            return rows.toList();
        }
    }

    /** All rows; holds a connection until the stream is closed. */
    Stream<FigurePage.Row> all(Figure figure, Ground ground, Period period, int most) {
        return read(figure, ground.unit().id(), ground.walls(), period, LOWEST, most, 0);
    }

    private Stream<FigurePage.Row> read(Figure figure, UUID unit, UUID[] walls, Period period, UUID firstWall, int size, long offset) {
        var amount = switch (figure.sum()) {
            case COUNT, DISTINCT -> "1::numeric";
            case TOTAL -> "(" + figure.of() + ")::numeric";
            case SHARE -> "(" + figure.of() + ")::int::numeric";
        };
        return ask(figure, LISTED.formatted("(" + figure.where() + ")", amount), unit, walls, period).param("wall", firstWall).param("size", size).param("offset", offset).query(FigurePage.Row.class).stream();
    }

    private JdbcClient.StatementSpec ask(Figure figure, String question, UUID unit, UUID[] walls, Period period) {
        return jdbc.sql(SCOPED.formatted(figure.rows().sql()) + question)
                .param("unit", unit).param("walls", walls).param("from", period.from()).param("to", period.to());
    }

    private static String amount(Figure figure, String where) {
        return switch (figure.sum()) {
            case COUNT -> "0::numeric";
            case DISTINCT -> "count(distinct " + figure.of() + ") filter (where " + where + ")::numeric";
            case TOTAL -> "coalesce(sum(" + figure.of() + ") filter (where " + where + "), 0)";
            case SHARE -> "count(*) filter (where (" + where + ") and " + figure.of() + ")::numeric";
        };
    }
}
