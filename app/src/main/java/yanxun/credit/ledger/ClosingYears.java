package yanxun.credit.ledger;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** 封账: settles the hours of a school year. What comes later is not lost: it waits, and may be entered with a reason. */
@Component
@Transactional
public class ClosingYears {
    private static final int SHOWN = 6;

    private final JdbcClient jdbc;
    private final Posting posting;
    private final Audit audit;
    private final Clock clock;

    ClosingYears(JdbcClient jdbc, Posting posting, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
    }

    YearPage page(Viewer viewer) {
        var current = SchoolYear.of(Times.day(clock.instant())).start();
        var rows = new ArrayList<YearPage.Row>();
        for (int year = current; year > current - SHOWN; year--) {
            var closed = jdbc.sql("select closed_at from credit.closed_year where wall = :wall and year = :year").param("wall", viewer.wall()).param("year", year)
                    .query((row, _) -> Times.day(row.getTimestamp(1).toInstant()).toString()).optional().orElse(null);
            var steps = jdbc.sql("select at, what, name, reason from credit.year_step where wall = :wall and year = :year order by at").param("wall", viewer.wall()).param("year", year)
                    .query((row, _) -> Times.day(row.getTimestamp(1).toInstant()) + " " + row.getString(3) + " " + t(word(row.getString(2))) + (row.getString(4).isEmpty() ? "" : t(":{0}", row.getString(4)))).list();
            rows.add(new YearPage.Row(year, closed, String.join("\n", steps)));
        }
        var late = jdbc.sql("select source, source_id, year, title, reason from credit.late where wall = :wall order by since limit 200").param("wall", viewer.wall())
                .query((row, _) -> new YearPage.Late(row.getString(1), row.getObject(2, UUID.class), row.getInt(3), row.getString(4), row.getString(5), posting.link(row.getString(1), row.getObject(2, UUID.class)))).list();
        return new YearPage(rows, late, mayClose(viewer));
    }

    private static String word(String what) {
        return switch (what) {
            case "CLOSED" -> "封账";
            case "REOPENED" -> "开账";
            default -> "补入";
        };
    }

    private static boolean mayClose(Viewer viewer) {
        return List.of(viewer.districts(Permission.RULE_HOURS)).contains(viewer.wall());
    }

    /** Waits for whatever is being posted into the year at this moment. */
    void close(int year, Viewer viewer) {
        refuseOthers(viewer);
        if (!Times.day(clock.instant()).isAfter(new SchoolYear(year).to())) {
            throw new Rejected("{0} 还没有结束,不能封账", new SchoolYear(year).displayName());
        }
        lock(viewer.wall(), year);
        var done = jdbc.sql("insert into credit.closed_year (wall, year, closed_at, closed_by) values (:wall, :year, :now, :me) on conflict do nothing").param("wall", viewer.wall()).param("year", year)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("me", viewer.person().value()).update();
        if (done == 1) {
            step(viewer, year, "CLOSED", "");
        }
    }

    void reopen(int year, String reason, Viewer viewer) {
        refuseOthers(viewer);
        need(reason);
        if (jdbc.sql("delete from credit.closed_year where wall = :wall and year = :year").param("wall", viewer.wall()).param("year", year).update() == 1) {
            step(viewer, year, "REOPENED", reason.strip());
            enterAll(viewer, year);
        }
    }

    /** Opens the year for one source, posts it, and closes the year again: all or nothing. */
    void enter(String source, UUID id, String reason, Viewer viewer) {
        refuseOthers(viewer);
        posting.hold(id);
        int year = jdbc.sql("select year from credit.late where wall = :wall and source = :source and source_id = :id for update").param("wall", viewer.wall()).param("source", source).param("id", id)
                .query(Integer.class).optional().orElseThrow(NotFound::new);
        need(reason);
        lock(viewer.wall(), year);
        jdbc.sql("delete from credit.closed_year where wall = :wall and year = :year").param("wall", viewer.wall()).param("year", year).update();
        settle(viewer, source, id, reason.strip());
        jdbc.sql("insert into credit.closed_year (wall, year, closed_at, closed_by) values (:wall, :year, :now, :me)").param("wall", viewer.wall()).param("year", year)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("me", viewer.person().value()).update();
        step(viewer, year, "ENTERED", reason.strip());
    }

    private void enterAll(Viewer viewer, int year) {
        record Waiting(String source, UUID sourceId, String reason) {}
        jdbc.sql("select source, source_id, reason from credit.late where wall = :wall and year = :year order by since").param("wall", viewer.wall()).param("year", year).query(Waiting.class).list()
                .forEach(waiting -> settle(viewer, waiting.source(), waiting.sourceId(), waiting.reason()));
    }

    private void settle(Viewer viewer, String source, UUID id, String reason) {
        posting.settle(source, id, reason);
        jdbc.sql("delete from credit.late where wall = :wall and source = :source and source_id = :id").param("wall", viewer.wall()).param("source", source).param("id", id).update();
    }

    private void lock(UUID wall, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:year, 7))").param("year", wall.toString() + year).query().singleRow();
    }

    private static void need(String reason) {
        if (reason.isBlank()) {
            throw new Rejected("请写明原因,会留在这一学年的记录里");
        }
    }

    private void refuseOthers(Viewer viewer) {
        if (!mayClose(viewer)) {
            throw new NotFound();
        }
    }

    private void step(Viewer viewer, int year, String what, String reason) {
        jdbc.sql("insert into credit.year_step (id, wall, year, at, what, name, reason) values (:id, :wall, :year, :now, :what, :name, :reason)").param("id", Id.next()).param("wall", viewer.wall()).param("year", year)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("what", what).param("name", viewer.name()).param("reason", reason).update();
        audit.note(viewer, word(what), "year:" + year, kept("{0} 学年 {1}", year, reason));
    }
}
