package yanxun.plan.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.plan.EntryProgress;
import yanxun.platform.access.Reach;

/** What stands in a plan, and what has become of it. */
@Component
class PlanContents {
    /** Tasks a task of plan {@code :plan} of {@code :unit} may serve: of published plans above it in the same time, and of its own unit's year plan. */
    static final String ABOVE = """
              from plan.task t join plan.plan p on p.id = t.plan_id join org.unit_card u on u.id = p.unit_id
             where p.state = 'PUBLISHED' and p.id <> :plan and p.starts_on <= :to and p.ends_on >= :from
               and (p.unit_id <> :unit and (u.kind in ('PROVINCE', 'CITY', 'COUNTY', 'BUREAU', 'SECTION')
                        or u.kind = 'SCHOOL' and
            """ + Reach.lies(":unit", "p.unit_id") + """
              )
                    or p.unit_id = :unit and p.kind = 'YEAR' and :kind <> 'YEAR')
            """;

    private final JdbcClient jdbc;

    PlanContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> goals(UUID plan) {
        return jdbc.sql("select left(text, 2000) from plan.goal where plan_id = :plan order by ordinal").param("plan", plan).query(String.class).list();
    }

    List<PlanPage.Task> tasks(UUID plan, Map<UUID, List<EntryProgress.Doing>> doings) {
        var done = doings.entrySet().stream().filter(each -> each.getValue().stream().allMatch(EntryProgress.Doing::done)).map(Map.Entry::getKey).toArray(UUID[]::new);
        return jdbc.sql("""
                select t.id, t.number, t.title, left(t.text, 5000) as text, coalesce(person.name, unit.name) as owner_name, person.number as owner_number, t.serves_id, up.title as serves_title, up.plan_id as serves_plan,
                       (select count(*) from plan.task low join plan.plan lower on lower.id = low.plan_id and lower.state = 'PUBLISHED' where low.serves_id = t.id) as served,
                       (select count(*) from plan.entry e where e.task_id = t.id and e.dropped_at is null) as entries,
                       (select count(*) from plan.entry e where e.task_id = t.id and e.dropped_at is null and (e.done_at is not null or e.id = any (:done::uuid[]))) as done
                  from plan.task t left join plan.task up on up.id = t.serves_id
                  left join org.person_card person on person.id = t.owner_person left join org.unit_card unit on unit.id = t.owner_unit
                 where t.plan_id = :plan order by t.ordinal
                """).param("plan", plan).param("done", done).query(PlanPage.Task.class).list();
    }

    List<PlanPage.Month> calendar(UUID plan, Map<UUID, List<EntryProgress.Doing>> doings) {
        var months = new LinkedHashMap<LocalDate, List<PlanPage.Entry>>();
        jdbc.sql("""
                select e.*, p.name as owner_name, p.number as owner_number from plan.entry e left join org.person_card p on p.id = e.owner_person
                 where e.plan_id = :plan order by e.starts_on, e.ordinal
                """).param("plan", plan).query(rs -> {
            var id = rs.getObject("id", UUID.class);
            var starts = rs.getObject("starts_on", LocalDate.class);
            var entry = new PlanPage.Entry(id, rs.getInt("version"), rs.getString("label"), rs.getString("title"), starts, rs.getObject("ends_on", LocalDate.class), rs.getBoolean("exact"),
                    rs.getObject("task_id", UUID.class), rs.getString("owner_name"), rs.getString("owner_number"), rs.getTimestamp("dropped_at") != null, rs.getString("drop_reason"),
                    rs.getTimestamp("done_at") == null ? null : rs.getString("done_note"), doings.getOrDefault(id, List.of()));
            months.computeIfAbsent(starts.withDayOfMonth(1), _ -> new ArrayList<>()).add(entry);
        });
        return months.entrySet().stream().map(each -> new PlanPage.Month(each.getKey(), each.getValue())).toList();
    }

    List<PlanPage.Section> sections(UUID plan) {
        return jdbc.sql("""
                with recursive tree as (
                    select id, number, title, text, 0 as depth, array[ordinal] as path from plan.section where plan_id = :plan and parent_id is null
                    union all select s.id, s.number, s.title, s.text, tree.depth + 1, tree.path || s.ordinal from plan.section s join tree on s.parent_id = tree.id)
                select number, title, left(text, 20000) as text, depth from tree order by path limit 500
                """).param("plan", plan).query(PlanPage.Section.class).list();
    }

    List<PlanPage.Choice> above(PlanPage.Head head) {
        return jdbc.sql("select t.id, u.name || ':' || coalesce(t.number || ' ', '') || t.title as title" + ABOVE + " order by u.kind, p.starts_on desc, t.ordinal limit 300")
                .param("plan", head.id()).param("unit", head.unitId()).param("from", head.startsOn()).param("to", head.endsOn()).param("kind", head.kind()).query(PlanPage.Choice.class).list();
    }

    /** The plans below that serve this one. */
    List<PlanPage.Below> below(UUID plan) {
        return jdbc.sql("""
                select p.id as plan_id, p.title, u.name as unit_name, p.state, count(*) as serving
                  from plan.task up join plan.task low on low.serves_id = up.id join plan.plan p on p.id = low.plan_id and p.state = 'PUBLISHED' join org.unit_card u on u.id = p.unit_id
                 where up.plan_id = :plan group by p.id, p.title, u.name, p.state order by u.name
                """).param("plan", plan).query(PlanPage.Below.class).list();
    }
}
