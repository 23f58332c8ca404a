package yanxun.plan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.plan.EntryProgress;
import yanxun.plan.PlanId;
import yanxun.plan.derivation.Targets;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** The list of plans, and one of them. */
@Component
class PlanQueries {
    private static final String NARROWED = """
             from plan.plan p join org.unit_card u on u.id = p.unit_id
            where (:q = '' or p.title ilike '%' || :q || '%' or u.name ilike '%' || :q || '%')
              and (:kind = '' or p.kind = :kind) and (:state = '' or p.state = :state)
              and (:year = 0 or p.starts_on < make_date(:year + 1, 1, 1) and p.ends_on >= make_date(greatest(:year, 1), 1, 1)) and
            """ + PlanSight.SEEN;

    private final JdbcClient jdbc;
    private final PlanContents contents;
    private final Targets targets;
    private final EntryProgress progress;
    private final Clock clock;

    PlanQueries(JdbcClient jdbc, PlanContents contents, Targets targets, EntryProgress progress, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.targets = targets;
        this.progress = progress;
        this.clock = clock;
    }

    PlanListPage list(PlanFilter filter, Viewer viewer) {
        var total = narrowed("select count(*)" + NARROWED, filter, viewer).query(Long.class).single();
        var rows = narrowed("""
                select p.id, p.title, u.name as unit_name, p.kind, p.starts_on, p.ends_on, p.state,
                       (select count(*) from plan.task t where t.plan_id = p.id) as tasks, (select count(*) from plan.entry e where e.plan_id = p.id) as entries
                """ + NARROWED + " order by extract(year from p.starts_on) desc, u.kind = 'SCHOOL', p.starts_on desc, u.name, p.id limit :size offset :offset", filter, viewer)
                .param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(PlanListPage.Row.class).list();
        return new PlanListPage(new Page<>(rows, filter.number(), Page.SIZE, total), filter, viewer.may(Permission.EDIT_PLANS));
    }

    private JdbcClient.StatementSpec narrowed(String sql, PlanFilter filter, Viewer viewer) {
        return PlanSight.of(viewer, jdbc.sql(sql)).param("q", filter.words()).param("kind", filter.chosenKind()).param("state", filter.chosenState()).param("year", filter.chosenYear());
    }

    private record Row(PlanPage.Head head, boolean edits) {}

    PlanPage page(PlanId plan, Viewer viewer) {
        var row = PlanSight.of(viewer, jdbc.sql("""
                select p.id, p.version, p.title, u.name as unit_name, p.unit_id, p.kind, p.starts_on, p.ends_on, p.guiding, p.state,
                       p.created_by = :me or
                """ + Reach.acts("p.unit_id", "charges") + """
                       as edits
                  from plan.plan p join org.unit_card u on u.id = p.unit_id where p.id = :id and
                """ + PlanSight.SEEN)).param("id", plan.value())
                .query((rs, _) -> new Row(new PlanPage.Head(rs.getObject("id", UUID.class), rs.getInt("version"), rs.getString("title"), rs.getString("unit_name"), rs.getObject("unit_id", UUID.class),
                        rs.getString("kind"), rs.getObject("starts_on", LocalDate.class), rs.getObject("ends_on", LocalDate.class), rs.getString("guiding"), rs.getString("state")), rs.getBoolean("edits")))
                .optional().orElseThrow(NotFound::new);
        var id = plan.value();
        var head = row.head();
        var mayEdit = row.edits() && viewer.may(Permission.EDIT_PLANS);
        var doings = progress.of(id);
        return new PlanPage(head, contents.goals(id), contents.tasks(id, doings), targets.of(id, head.unitId(), head.startsOn(), head.endsOn(), mayEdit), contents.calendar(id, doings), contents.sections(id),
                mayEdit ? contents.above(head) : List.of(), mayEdit ? targets.figures() : List.of(), mayEdit, viewer.may(Permission.HOST_ACTIVITIES), Times.day(clock.instant()), contents.below(id));
    }
}
