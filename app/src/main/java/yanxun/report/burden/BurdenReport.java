package yanxun.report.burden;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.burden.TermHalf;
import yanxun.platform.time.Times;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What a bureau, or a principal for the own school, learns of the burden. */
@Screen
class BurdenReport {
    /** Whole districts need no look at units. */
    private static final String WHOLE = "with reached as (select p.id from org.person_card p where p.wall = any (:districts::uuid[]) and p.unit_id is not null)";
    private static final String WITHIN = """
            with reached as (select distinct p.id from org.person_card p join org.reach_card r on r.descendant = p.unit_id and r.valid @> current_date where r.ancestor = any (:scopes::uuid[]))
            """;
    private static final String SPREAD = """
            , each as (select b.person_id, sum(b.fields) as fields from platform.burden b where b.year = :year and b.term = :term and b.person_id in (select id from reached) group by b.person_id)
            select (select count(*) from reached) as people, count(*) as filling, coalesce(percentile_disc(0.5) within group (order by fields), 0)::int as median,
                   coalesce(percentile_disc(0.9) within group (order by fields), 0)::int as ninth, coalesce(max(fields), 0)::int as most from each
            """;
    private static final String PARTS = """
            select b.area, count(*) as people, sum(b.forms) as forms, sum(b.fields) as fields from platform.burden b
             where b.year = :year and b.term = :term and b.person_id in (select id from reached) group by b.area order by sum(b.fields) desc, b.area
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BurdenReport(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/figures/burden")
    @Access(Permission.SEE_FIGURES)
    View show(Viewer viewer) {
        var now = TermHalf.of(Times.day(clock.instant()));
        return new BurdenPage(List.of(spread(now, viewer), spread(now.before(), viewer)), about(PARTS, now, viewer).query(BurdenPage.Part.class).list());
    }

    private BurdenPage.Spread spread(TermHalf half, Viewer viewer) {
        record Row(long people, long filling, int median, int ninth, int most) {}
        var row = about(SPREAD, half, viewer).query(Row.class).single();
        return new BurdenPage.Spread(half, row.people(), row.filling(), row.median(), row.ninth(), row.most());
    }

    private JdbcClient.StatementSpec about(String sql, TermHalf half, Viewer viewer) {
        var whole = viewer.isWholeDistricts(Permission.SEE_FIGURES);
        return jdbc.sql((whole ? WHOLE : WITHIN) + sql).param(whole ? "districts" : "scopes", whole ? viewer.districts(Permission.SEE_FIGURES) : viewer.scopes(Permission.SEE_FIGURES))
                .param("year", half.year()).param("term", half.term());
    }
}
