package yanxun.plan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.plan.EntryProgress;
import yanxun.plan.PlanId;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

@Component
class PlanQueries {
    /** Drafts are seen by those who may edit them; published plans of the district's offices by everybody in it, of a school by those whose duties or membership reach it. */
    static final String SEEN = """
            (exists (select from org.reach_card r where r.descendant = p.unit_id and r.valid @> current_date and r.ancestor = any (:editing::uuid[]))
             or p.created_by = :me
             or p.state = 'PUBLISHED' and (u.kind in ('PROVINCE', 'CITY', 'COUNTY', 'BUREAU', 'SECTION')
                 or exists (select from org.reach_card r where r.descendant = p.unit_id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))))
            """;

    private final JdbcClient jdbc;
    private final EntryProgress progress;
    private final Clock clock;

    PlanQueries(JdbcClient jdbc, EntryProgress progress, Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.clock = clock;
    }

    PlanListPage list(String q, int number, Viewer viewer) {
        var from = " from plan.plan p join org.unit_card u on u.id = p.unit_id where (:q = '' or p.title ilike '%' || :q || '%' or u.name ilike '%' || :q || '%') and " + SEEN;
        var total = bound(jdbc.sql("select count(*)" + from), viewer).param("q", q).query(Long.class).single();
        var rows = bound(jdbc.sql("""
                select p.id, p.title, u.name as unit_name, p.kind, p.starts_on, p.ends_on, p.state,
                       (select count(*) from plan.task t where t.plan_id = p.id) as tasks, (select count(*) from plan.entry e where e.plan_id = p.id) as entries
                """ + from + " order by p.starts_on desc, u.name, p.id limit :size offset :offset"), viewer)
                .param("q", q).param("size", Page.SIZE).param("offset", Page.offset(number)).query(PlanListPage.Row.class).list();
        return new PlanListPage(new Page<>(rows, number, Page.SIZE, total), q, viewer.may(Permission.EDIT_PLANS));
    }

    private record Row(PlanPage.Head head, boolean edits) {}

    PlanPage page(PlanId plan, Viewer viewer) {
        var row = bound(jdbc.sql("""
                select p.id, p.version, p.title, u.name as unit_name, p.unit_id, p.kind, p.starts_on, p.ends_on, p.guiding, p.state, p.source_id,
                       p.created_by = :me or exists (select from org.reach_card r where r.descendant = p.unit_id and r.valid @> current_date and r.ancestor = any (:editing::uuid[])) as edits
                  from plan.plan p join org.unit_card u on u.id = p.unit_id where p.id = :id and
                """ + SEEN), viewer).param("id", plan.value())
                .query((rs, _) -> new Row(new PlanPage.Head(rs.getObject("id", UUID.class), rs.getInt("version"), rs.getString("title"), rs.getString("unit_name"), rs.getObject("unit_id", UUID.class),
                        rs.getString("kind"), rs.getObject("starts_on", LocalDate.class), rs.getObject("ends_on", LocalDate.class), rs.getString("guiding"), rs.getString("state"),
                        rs.getObject("source_id", UUID.class)), rs.getBoolean("edits")))
                .optional().orElseThrow(NotFound::new);
        var id = plan.value();
        var mayEdit = row.edits() && viewer.may(Permission.EDIT_PLANS);
        var doings = progress.of(id);
        return new PlanPage(row.head(), goals(id), tasks(id, doings), targets(id), calendar(id, doings), sections(id), mayEdit ? above(row.head(), viewer) : List.of(), mayEdit,
                viewer.may(Permission.HOST_ACTIVITIES), Times.day(clock.instant()), below(id));
    }

    private List<String> goals(UUID plan) {
        return jdbc.sql("select text from plan.goal where plan_id = :plan order by ordinal").param("plan", plan).query(String.class).list();
    }

    private List<PlanPage.Task> tasks(UUID plan, Map<UUID, List<EntryProgress.Doing>> doings) {
        var done = doings.entrySet().stream().filter(each -> each.getValue().stream().allMatch(EntryProgress.Doing::done)).map(Map.Entry::getKey).toArray(UUID[]::new);
        return jdbc.sql("""
                select t.id, t.number, t.title, t.text, coalesce(person.name, unit.name) as owner_name, up.title as serves_title,
                       (select count(*) from plan.task low where low.serves_id = t.id) as served,
                       (select count(*) from plan.entry e where e.task_id = t.id and e.dropped_at is null) as entries,
                       (select count(*) from plan.entry e where e.task_id = t.id and e.dropped_at is null and e.id = any (:done::uuid[])) as done
                  from plan.task t left join plan.task up on up.id = t.serves_id
                  left join org.person_card person on person.id = t.owner_person left join org.unit_card unit on unit.id = t.owner_unit
                 where t.plan_id = :plan order by t.ordinal
                """).param("plan", plan).param("done", done).query(PlanPage.Task.class).list();
    }

    private List<PlanPage.Target> targets(UUID plan) {
        return jdbc.sql("select text, measure, at_least, per, unit from plan.target where plan_id = :plan order by ordinal").param("plan", plan).query(PlanPage.Target.class).list();
    }

    private List<PlanPage.Month> calendar(UUID plan, Map<UUID, List<EntryProgress.Doing>> doings) {
        var months = new LinkedHashMap<String, List<PlanPage.Entry>>();
        jdbc.sql("""
                select e.*, p.name as owner_name, up.title as serves_title from plan.entry e
                  left join org.person_card p on p.id = e.owner_person left join plan.entry up on up.id = e.serves_id
                 where e.plan_id = :plan order by e.starts_on, e.ordinal
                """).param("plan", plan).query(rs -> {
            var id = rs.getObject("id", UUID.class);
            var starts = rs.getObject("starts_on", LocalDate.class);
            var entry = new PlanPage.Entry(id, rs.getInt("version"), rs.getString("label"), rs.getString("title"), starts, rs.getObject("ends_on", LocalDate.class), rs.getBoolean("exact"),
                    rs.getObject("task_id", UUID.class), rs.getString("owner_name"), rs.getString("serves_title"), rs.getTimestamp("dropped_at") != null, rs.getString("drop_reason"), doings.getOrDefault(id, List.of()));
            months.computeIfAbsent(starts.getYear() + "年" + starts.getMonthValue() + "月", _ -> new ArrayList<>()).add(entry);
        });
        return months.entrySet().stream().map(each -> new PlanPage.Month(each.getKey(), each.getValue())).toList();
    }

    private List<PlanPage.Section> sections(UUID plan) {
        return jdbc.sql("""
                with recursive tree as (
                    select id, number, title, text, 0 as depth, array[ordinal] as path from plan.section where plan_id = :plan and parent_id is null
                    union all select s.id, s.number, s.title, s.text, tree.depth + 1, tree.path || s.ordinal from plan.section s join tree on s.parent_id = tree.id)
                select number, title, text, depth from tree order by path
                """).param("plan", plan).query(PlanPage.Section.class).list();
    }

    /** Tasks of published plans above, which this plan's tasks may serve. */
    private List<PlanPage.Choice> above(PlanPage.Head head, Viewer viewer) {
        return jdbc.sql("""
                select t.id, u.name || ':' || coalesce(t.number || ' ', '') || t.title as title
                  from plan.task t join plan.plan p on p.id = t.plan_id join org.unit_card u on u.id = p.unit_id
                 where p.state = 'PUBLISHED' and p.id <> :plan and p.unit_id <> :unit and u.kind in ('PROVINCE', 'CITY', 'COUNTY', 'BUREAU', 'SECTION', 'SCHOOL')
                   and p.starts_on <= :to and p.ends_on >= :from and (u.kind <> 'SCHOOL' or exists (select from org.reach_card r where r.ancestor = p.unit_id and r.descendant = :unit and r.valid @> current_date))
                 order by u.kind, p.starts_on desc, t.ordinal limit 300
                """).param("plan", head.id()).param("unit", head.unitId()).param("from", head.startsOn()).param("to", head.endsOn()).query(PlanPage.Choice.class).list();
    }

    /** The plans below that serve this one. */
    private List<PlanPage.Below> below(UUID plan) {
        return jdbc.sql("""
                select p.id as plan_id, p.title, u.name as unit_name, p.state, count(*) as serving
                  from plan.task up join plan.task low on low.serves_id = up.id join plan.plan p on p.id = low.plan_id and p.state = 'PUBLISHED' join org.unit_card u on u.id = p.unit_id
                 where up.plan_id = :plan group by p.id, p.title, u.name, p.state order by u.name
                """).param("plan", plan).query(PlanPage.Below.class).list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Viewer viewer) {
        return statement.param("me", viewer.person().value()).param("editing", viewer.scopes(Permission.EDIT_PLANS)).param("scopes", viewer.scopes(Permission.SEE_PLANS));
    }
}
