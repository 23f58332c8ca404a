package yanxun.org.pipeline;

import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.time.Times;

/** Keeps the tiers of a district. */
@Component
@Transactional
class RulingTiers {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    RulingTiers(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    private record Kept(String name, int low, @Nullable Integer high, long people) {
        TiersPage.Line line() {
            return new TiersPage.Line(name, new Tier(name, low, high).text(), people);
        }
    }

    TiersPage page(Viewer viewer) {
        return page(null, List.of(), viewer);
    }

    /** The lines as typed, else as kept, and some blank ones to fill in. */
    TiersPage page(@Nullable List<TiersPage.Line> typed, List<String> troubles, Viewer viewer) {
        var kept = kept(viewer).stream().map(Kept::line).toList();
        var lines = new ArrayList<>(typed == null ? kept : typed);
        while (lines.size() < Math.max(5, (typed == null ? kept : typed).size() + 1)) {
            lines.add(new TiersPage.Line("", "", null));
        }
        var unknown = jdbc.sql("select count(*) from org.person p where p.wall = :wall and p.employed_on is null and exists (select from org.membership m where m.person_id = p.id and m.valid @> :today::date)")
                .param("wall", viewer.wall()).param("today", Times.day(clock.instant())).query(Long.class).single();
        return new TiersPage(lines, troubles, unknown, typed == null || kept.isEmpty() ? null : kept.stream().map(line -> line.name() + " " + line.years()).collect(Collectors.joining("、")));
    }

    void rule(Tiers tiers, Viewer viewer) {
        tiers.refuseTroubles();
        jdbc.sql("delete from org.tier where wall = :wall").param("wall", viewer.wall()).update();
        tiers.tiers().forEach(tier -> jdbc.sql("insert into org.tier (wall, name, years) values (:wall, :name, int4range(:from, :below))").param("wall", viewer.wall()).param("name", tier.name())
                .param("from", tier.from()).param("below", tier.below(), Types.INTEGER).update());
        audit.note(viewer, "修改教龄梯队", "tier:" + viewer.wall(), tiers.tiers().stream().map(tier -> tier.name() + " " + tier.text()).collect(Collectors.joining("、")));
    }

    private List<Kept> kept(Viewer viewer) {
        return jdbc.sql("""
                select t.name, lower(t.years) as low, upper(t.years) as high, (select count(*) from org.person p
                        where p.wall = t.wall and t.years @> extract(year from age(:today::date, p.employed_on))::int
                          and exists (select from org.membership m where m.person_id = p.id and m.valid @> :today::date)) as people
                  from org.tier t where t.wall = :wall order by t.years
                """).param("wall", viewer.wall()).param("today", Times.day(clock.instant())).query(Kept.class).list();
    }
}
