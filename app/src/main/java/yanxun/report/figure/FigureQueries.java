package yanxun.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.figure.Figure;
import yanxun.platform.figure.FigureSource;

/** Reckons figures: the rows come from the module that owns them, the scope and the sum are added here. */
@Component
public class FigureQueries {
    /** The rows within the subtree of a unit; a figure is always about some unit. */
    private static final String SCOPED = """
            with rows as (%s),
            scoped as (select rows.* from rows where exists (
                select from org.reach_card r where r.descendant = rows.unit_id and r.ancestor = :unit::uuid and r.valid @> rows.on_date))
            """;

    private final JdbcClient jdbc;
    private final List<Figure> catalogue;

    FigureQueries(JdbcClient jdbc, List<FigureSource> sources) {
        this.jdbc = jdbc;
        this.catalogue = sources.stream().map(FigureSource::figures).flatMap(List::stream).toList();
    }

    public List<Figure> catalogue() {
        return catalogue;
    }

    public Optional<Figure> find(String key) {
        return catalogue.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /** The unit asked for, if the viewer may see its figures; the widest of the viewer's own otherwise. */
    public Unit unit(@org.jspecify.annotations.Nullable UUID asked, Viewer viewer) {
        var scopes = viewer.scopes(Permission.SEE_FIGURES);
        return jdbc.sql("""
                select u.id, u.name from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date
                 where u.id = coalesce(:asked::uuid, (:scopes::uuid[])[1]) and r.ancestor = any (:scopes::uuid[]) limit 1
                """).param("asked", asked, java.sql.Types.OTHER).param("scopes", scopes).query(Unit.class).optional().orElseThrow(NotFound::new);
    }

    public record Unit(UUID id, String name) {}

    public BigDecimal value(Figure figure, UUID unit, Period period) {
        return ask(figure, "select " + sum(figure) + " from scoped", unit, period).query(BigDecimal.class).optional().map(FigureQueries::rounded).orElse(BigDecimal.ZERO);
    }

    List<FigurePage.Slice> by(Figure figure, String dimension, UUID unit, Period period) {
        var key = switch (dimension) {
            case "month" -> "to_char(on_date, 'YYYY-MM')";
            case "level" -> "level";
            case "unit" -> "(select u.name from org.unit_card u where u.id = unit_id)";
            default -> "part";
        };
        return ask(figure, "select coalesce(" + key + ", '') as name, " + sum(figure) + " as value from scoped group by 1", unit, period)
                .query(FigurePage.Slice.class).list().stream()
                .map(slice -> new FigurePage.Slice(slice.name(), rounded(slice.value())))
                .sorted(dimension.equals("month") ? Comparator.comparing(FigurePage.Slice::name) : Comparator.comparing(FigurePage.Slice::value).reversed())
                .toList();
    }

    Page<FigurePage.Row> rows(Figure figure, UUID unit, Period period, int number, int size) {
        var total = ask(figure, "select count(*) from scoped", unit, period).query(Long.class).single();
        try (var rows = read(figure, unit, period, size, (long) (number - 1) * size)) {
            return new Page<>(rows.toList(), number, size, total);
        }
    }

    /** The stream holds a connection until it is closed. */
    Stream<FigurePage.Row> read(Figure figure, UUID unit, Period period, int size, long offset) {
        return ask(figure, """
                , page as (select * from scoped order by on_date, title, id limit :size offset :offset)
                select page.on_date, coalesce(u.name, '') as unit_name, page.title, page.link, coalesce(page.part, '') as part, page.level, page.amount, page.weight
                  from page left join org.unit_card u on u.id = page.unit_id order by page.on_date, page.title, page.id
                """, unit, period).param("size", size).param("offset", offset).query(FigurePage.Row.class).stream();
    }

    private JdbcClient.StatementSpec ask(Figure figure, String question, UUID unit, Period period) {
        return jdbc.sql(SCOPED.formatted(figure.rows()) + question)
                .param("unit", unit).param("from", period.from()).param("to", period.to());
    }

    private static String sum(Figure figure) {
        return switch (figure.sum()) {
            case COUNT -> "count(*)::numeric";
            case DISTINCT -> "count(distinct id)::numeric";
            case TOTAL -> "coalesce(sum(amount), 0)";
            case SHARE -> "coalesce(100 * sum(amount) / nullif(sum(weight), 0), 0)";
        };
    }

    private static BigDecimal rounded(BigDecimal value) {
        var rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
