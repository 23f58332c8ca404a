package yanxun.org.roster;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;

@Component
class RosterQueries {
    private static final int MOST_ERRORS = 100;

    private final JdbcClient jdbc;
    private final Intakes intakes;

    RosterQueries(JdbcClient jdbc, Intakes intakes) {
        this.jdbc = jdbc;
        this.intakes = intakes;
    }

    RosterStartPage start(Roster kind, Viewer viewer) {
        return new RosterStartPage(kind, intakes.latest(viewer.person().value(), kind));
    }

    RosterPage page(Roster kind, UUID id, @Nullable String show, @Nullable Integer number, List<String> kept, Viewer viewer) {
        var intake = intakes.of(viewer.person().value(), kind, id).orElseThrow(NotFound::new);
        var counts = intakes.counts(intake);
        var outcome = show != null && RosterPage.OUTCOMES.containsKey(show) ? show : null;
        var page = number == null ? 1 : Math.clamp(number, 1, 100_000);
        var rows = jdbc.sql("select line, name, coalesce(outcome, '') as outcome, difference, undone from " + kind.table()
                        + " where intake_id = :id and (:show::text is null or outcome = :show) order by line limit :size offset :offset")
                .param("id", id).param("show", outcome, Types.VARCHAR).param("size", Page.SIZE).param("offset", Page.offset(page)).query(RosterPage.Row.class).list();
        return new RosterPage(intake, counts, outcome == null ? "" : outcome, new Page<>(rows, page, Page.SIZE, counts.of(outcome == null ? "" : outcome)), intakes.errors(id, MOST_ERRORS), kept);
    }
}
