package yanxun.observation.draw;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.methods.draw.Frame;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;

/** Draws as pages show them. */
@Component
class DrawQueries {
    private final JdbcClient jdbc;
    private final Draws draws;
    private final Framing framing;
    private final Chronicle chronicle;

    DrawQueries(JdbcClient jdbc, Draws draws, Framing framing, Chronicle chronicle) {
        this.jdbc = jdbc;
        this.draws = draws;
        this.framing = framing;
        this.chronicle = chronicle;
    }

    DrawListPage list(int number, Viewer viewer) {
        var total = Draws.by(viewer, jdbc.sql("select count(*) from observation.draw d where " + Draws.SEEN)).query(Long.class).single();
        var rows = Draws.by(viewer, jdbc.sql(Draws.FACTS + Draws.SEEN + " order by d.created_at desc, d.id limit :size offset :offset")).param("size", Page.SIZE).param("offset", Page.offset(number)).query(DrawFacts.class).list().stream().map(DrawFacts::published).toList();
        return new DrawListPage(new Page<>(rows, number, Page.SIZE, total), !draws.scopes(viewer).isEmpty());
    }

    DrawPage page(UUID id, Viewer viewer) {
        var draw = draws.seen(id, viewer);
        if (!draw.told()) {
            return new DrawPage(draw.published(), Rules.UNTOLD, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        var rules = Draws.rules(draw);
        if (draw.isDraft()) {
            return draft(draw, rules);
        }
        return new DrawPage(draw, rules, strata(draw), leftOut(draw), List.of(), rows(draw), chronicle.of(id));
    }

    private DrawPage draft(DrawFacts draw, Rules rules) {
        var framed = framing.of(draw).framed();
        var out = framed.frame().exclusions().stream().collect(Collectors.toMap(Frame.Exclusion::key, Frame.Exclusion::reason));
        var counts = framed.frame().candidates().stream().collect(Collectors.groupingBy(Frame.Candidate::stratum, Collectors.counting()));
        var excluded = framed.frame().candidates().stream().filter(each -> out.containsKey(each.key())).collect(Collectors.groupingBy(Frame.Candidate::stratum, Collectors.counting()));
        var strata = framed.frame().strata().stream().map(each -> row(each, counts, excluded)).toList();
        var leftOut = framed.frame().exclusions().stream().limit(DrawPage.MOST_SHOWN).map(each -> new DrawPage.LeftOut(each.key(), each.reason())).toList();
        return new DrawPage(draw, rules, strata, leftOut, framed.unknown(), List.of(), chronicle.of(draw.id()));
    }

    private List<DrawPage.StratumRow> strata(DrawFacts draw) {
        record Count(String stratum, long all, long excluded) {}
        var counts = jdbc.sql("select stratum, count(*) as all, count(*) filter (where excluded <> '') as excluded from observation.draw_candidate where draw_id = :id group by stratum").param("id", draw.id()).query(Count.class).list();
        var all = counts.stream().collect(Collectors.toMap(Count::stratum, Count::all));
        var excluded = counts.stream().collect(Collectors.toMap(Count::stratum, Count::excluded));
        return Draws.strata(draw).stream().map(each -> row(each, all, excluded)).toList();
    }

    private static DrawPage.StratumRow row(Frame.Stratum stratum, Map<String, Long> all, Map<String, Long> excluded) {
        return new DrawPage.StratumRow(stratum.name(), all.getOrDefault(stratum.name(), 0L).intValue(), excluded.getOrDefault(stratum.name(), 0L).intValue(), stratum.places());
    }

    private List<DrawPage.LeftOut> leftOut(DrawFacts draw) {
        return jdbc.sql("select key, excluded as reason from observation.draw_candidate where draw_id = :id and excluded <> '' order by key limit :most").param("id", draw.id()).param("most", DrawPage.MOST_SHOWN).query(DrawPage.LeftOut.class).list();
    }

    private List<DrawPage.Row> rows(DrawFacts draw) {
        return jdbc.sql("""
                select c.key, c.stratum, c.state, c.ordinal, c.reason, c.successor, c.lesson_id, l.on_date, l.period, coalesce(l.cancelled_at is not null, false) as cancelled,
                       (select count(*) from observation.sheet s where s.lesson_id = c.lesson_id and s.withdrawn_at is null)::int as sheets,
                       coalesce((select string_agg(p.name, '、' order by p.name) from observation.observer o join org.person_card p on p.id = o.person_id where o.lesson_id = c.lesson_id and o.excused_at is null), '') as observers
                  from observation.draw_candidate c left join observation.lesson l on l.id = c.lesson_id where c.draw_id = :id and c.state is not null order by c.ordinal, c.state desc
                """).param("id", draw.id()).query(DrawPage.Row.class).list();
    }
}
