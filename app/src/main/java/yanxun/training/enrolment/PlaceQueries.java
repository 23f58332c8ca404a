package yanxun.training.enrolment;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.error.NotFound;
import yanxun.platform.spreadsheet.SheetLayout;
import yanxun.platform.spreadsheet.SheetWriter;
import yanxun.platform.time.Times;
import yanxun.training.programme.Sight;

/** The roster as a page, a workbook and a list to print. */
@Component
class PlaceQueries {
    private static final int MOST_ROWS = 20_000;

    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final Audit audit;
    private final Clock clock;

    PlaceQueries(JdbcClient jdbc, Cohorts cohorts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    RosterPage page(UUID id, String show, int number, Viewer viewer) {
        var cohort = cohorts.seen(id, viewer);
        var where = where(show);
        var total = by(viewer, id, where.of(jdbc, "select count(*) from training.place p where {where}")).query(Long.class).single();
        var rows = by(viewer, id, where.of(jdbc, ROWS + " limit :size offset :offset")).param("size", Page.SIZE).param("offset", Page.offset(number)).query(RosterPage.Row.class).list();
        if (!cohort.managed() && !viewer.may(Permission.MANAGE_TRAINING)) {
            throw new NotFound();
        }
        return new RosterPage(id, cohort.title(), cohort.state(), cohort.admission(), show, new Page<>(rows, number, Page.SIZE, total), cohorts.seats(cohort).free(), cohorts.count(id, PlaceState.PROPOSED), cohort.managed());
    }

    private static final String ROWS = """
            select p.person_id, coalesce(c.name, '') as name, coalesce(c.number, '') as number, coalesce(u.name, '') as unit_name, c.stage, array_to_string(c.subjects, '、') as subjects, p.state, p.way, p.rank, p.reason,
                   p.sessions, p.attended, p.excused, p.result, p.hours, p.result_note, p.corrected
              from training.place p left join org.person_card c on c.id = p.person_id left join org.unit_card u on u.id = p.unit_id
             where {where}
             order by case p.state when 'PROPOSED' then 0 when 'ASKED' then 1 when 'PLACED' then 2 when 'WAITING' then 3 else 4 end, case when p.state = 'WAITING' then p.queue end, case when p.state = 'WAITING' then p.since end, u.name, c.name, p.person_id
            """;

    private static Where where(String show) {
        return new Where().and("p.cohort_id = :id").and("(" + Sight.managed("(select k.unit_id from training.cohort k where k.id = p.cohort_id)") + " or " + Sight.managed("p.unit_id") + ")").given("show", show, "p.state = :show");
    }

    private static JdbcClient.StatementSpec by(Viewer viewer, UUID id, JdbcClient.StatementSpec statement) {
        return statement.param("id", id).param("managing", viewer.scopes(Permission.MANAGE_TRAINING));
    }

    private List<RosterPage.Row> rows(UUID id, String show, Viewer viewer) {
        return by(viewer, id, where(show).of(jdbc, ROWS + " limit " + MOST_ROWS)).query(RosterPage.Row.class).list();
    }

    /** Exactly the list shown, as a workbook. */
    byte[] workbook(UUID id, String show, Viewer viewer) {
        var cohort = cohorts.seen(id, viewer);
        var out = new ByteArrayOutputStream();
        var layout = SheetLayout.of("学员名单", "序号", "姓名", "工号", "单位", "学段", "学科", "状态", "产生方式", "出勤", "结果", "学时", "说明").titled(cohort.title() + " 学员名单")
                .asOf("截至 " + Times.minute(clock.instant()) + ",导出人 " + viewer.name()).widths(6, 10, 12, 26, 8, 16, 12, 16, 14, 10, 8, 30);
        try (var sheet = SheetWriter.xlsx(out, layout)) {
            var number = 0;
            for (var row : rows(id, show, viewer)) {
                sheet.row(++number, row.name(), row.number(), row.unitName(), row.stage(), row.subjects(), row.state().displayName(), row.wayName(), row.attendance(), row.outcome(), row.hours(), row.told());
            }
            sheet.finish();
        }
        audit.note(viewer, "导出", "training:" + id, "");
        return out.toByteArray();
    }

    /** Those who completed, and those who did not, to be printed and signed. */
    CompletionList completions(UUID id, Viewer viewer) {
        var cohort = cohorts.seen(id, viewer);
        if (!cohort.managed() && !viewer.may(Permission.MANAGE_TRAINING)) {
            throw new NotFound();
        }
        var unit = jdbc.sql("select name from org.unit_card where id = :id").param("id", cohort.unitId()).query(String.class).optional().orElse("");
        return new CompletionList(id, cohort.title(), unit, Times.date(cohort.startsOn()) + "–" + Times.date(cohort.endsOn()), rows(id, PlaceState.PLACED.name(), viewer).stream().filter(row -> row.result() != null).toList());
    }
}
