package yanxun.report.figure;

import java.time.LocalDate;
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
                   coalesce(month, part, level, unit::text, on_date::text, '') as name, count(*) filter (where shown) as rows, %s as amount
              from (select *, left(on_date::text, 7) as month, case when :region then wall else unit_id end as unit, %s as shown from scoped where %s) counted
             group by grouping sets ((), (month), (part), (level), (unit), (on_date))
            """;
    private static final String DIVIDED_BY = """
            select coalesce(%s, '') as name, count(*) as rows, %s as amount
              from (select *, (select m.unit_id from org.membership_card m where m.person_id = person and m.valid @> on_date limit 1) as section from scoped where %s) counted group by 1
            """;
    private static final String LISTED = """
            , counted as (select *, %s as shown from scoped where %s)
            , page as (select * from counted where shown and (on_date, wall) >= (:first::date, :wall::uuid) order by on_date, wall, title, link, id limit :size offset :offset)
            select page.on_date, coalesce(u.name, '') as unit_name, page.title, page.link, coalesce(page.part, '') as part, page.level, %s as amount,
                   coalesce(p.name, '') as person_name, coalesce(p.number, '') as person_number, %s as reached
              from page left join org.unit_card u on u.id = page.unit_id left join org.person_card p on p.id = page.person order by page.on_date, page.wall, page.title, page.link, page.id
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
            ask(figure, DIVIDED.formatted(amount(figure, "true"), shown(figure), figure.where()), unit, new UUID[] {wall}, period).param("region", region).query(rs -> {
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

    /** By one of the dimensions that are reckoned only when asked for. */
    Breakdown.Part breakdown(Figure figure, UUID unit, UUID wall, Period period, Dimension dimension) {
        var by = Breakdown.empty();
        var name = switch (dimension) {
            case SUBJECT -> "subject";
            case STAGE -> "stage";
            case SECTION -> "section::text";
            default -> "person::text";
        };
        Scope.within(wall, () -> {
            ask(figure, DIVIDED_BY.formatted(name, amount(figure, "true"), figure.where()), unit, new UUID[] {wall}, period)
                    .query(rs -> {
                        by.computeIfAbsent(dimension, _ -> new HashMap<>()).put(rs.getString("name"), new Tally(rs.getLong("rows"), rs.getBigDecimal("amount")));
                    });
            return by;
        });
        return new Breakdown.Part(Tally.NOTHING, by);
    }

    /** A row is shown for each different thing, the first it stands on; else each. */
    private static String shown(Figure figure) {
        return figure.sum() == Figure.Sum.DISTINCT ? "(%1$s) is not null and row_number() over (partition by wall, %1$s order by on_date, title, link, id) = 1".formatted(figure.of()) : "true";
    }

    /** The first of a thing's rows is the first of the whole period, so that is looked through; other rows are looked for only on the days of the page. */
    List<FigurePage.Row> page(Figure figure, UUID unit, Period period, Breakdown.Window window, int size, boolean missing) {
        if (window.stretches().isEmpty()) {
            return List.of();
        }
        var first = LocalDate.parse(window.from());
        var days = figure.sum() == Figure.Sum.DISTINCT ? period : new Period(first, LocalDate.parse(window.to()));
        try (var rows = read(figure, unit, window.walls(), days, first, window.stretches().getFirst().wall(), size, window.skipped(), missing)) {
            return rows.toList();
        }
    }

    /** All rows; holds a connection until the stream is closed. */
    Stream<FigurePage.Row> all(Figure figure, Ground ground, Period period, int most, boolean missing) {
        return read(figure, ground.unit().id(), ground.walls(), period, period.from(), LOWEST, most, 0, missing);
    }

    private Stream<FigurePage.Row> read(Figure figure, UUID unit, UUID[] walls, Period period, LocalDate first, UUID firstWall, int size, long offset, boolean missing) {
        var amount = switch (figure.sum()) {
            case COUNT, DISTINCT -> "1::numeric";
            case TOTAL -> "(" + figure.of() + ")::numeric";
            case SHARE -> "(" + figure.of() + ")::int::numeric";
        };
        boolean share = figure.sum() == Figure.Sum.SHARE;
        var where = missing && share ? "(" + figure.where() + ") and not (" + figure.of() + ")" : "(" + figure.where() + ")";
        return ask(figure, LISTED.formatted(shown(figure), where, amount, share ? "(" + figure.of() + ")" : "null::boolean"), unit, walls, period).param("first", first).param("wall", firstWall).param("size", size)
                .param("offset", offset).query(FigurePage.Row.class).stream();
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
