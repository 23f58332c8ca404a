package yanxun.training.task;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;
import yanxun.training.stake.Stake;

/** Tasks and what was handed in, as the pages show them. */
@Component
class TaskQueries {
    private static final String HAND_IN = """
            select h.person_id, p.name, coalesce(u.name, '') as unit_name, h.version, h.text, h.file_name, h.state, h.late, h.first_at, h.changed_at, h.comment,
                   coalesce((select r.name from org.person_card r where r.id = h.read_by limit 1), '') as reader
              from training.hand_in h join org.person_card p on p.id = h.person_id left join org.unit_card u on u.id = h.unit_id
              join training.task t on t.id = h.task_id join training.cohort k on k.id = t.cohort_id
             where h.task_id = :task
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Clock clock;

    TaskQueries(JdbcClient jdbc, Tasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.clock = clock;
    }

    TasksPage list(Stake stake, Viewer viewer) {
        var rows = jdbc.sql("""
                select t.id, t.kind, t.title, t.due_on, t.condition, t.withdrawn_at is not null as withdrawn, (select count(*) from training.place p where p.cohort_id = t.cohort_id and p.state = 'PLACED') as people,
                       count(h.task_id) as handed_in, count(*) filter (where h.late) as late, count(*) filter (where h.state = 'RETURNED') as returned, count(*) filter (where h.state = 'ACCEPTED') as accepted,
                       max(h.state) filter (where h.person_id = :me) as mine
                  from training.task t left join training.hand_in h on h.task_id = t.id and exists (select from training.place p where p.cohort_id = t.cohort_id and p.person_id = h.person_id and p.state = 'PLACED')
                 where t.cohort_id = :cohort and (t.withdrawn_at is null or :leads) group by t.id order by t.withdrawn_at nulls first, t.due_on, t.id
                """).param("cohort", stake.id()).param("me", viewer.person().value()).param("leads", stake.leads()).query(TasksPage.Row.class).list();
        return new TasksPage(stake, rows, Times.day(clock.instant()));
    }

    TaskPage page(UUID id, String typed, @Nullable String trouble, Viewer viewer) {
        var task = tasks.find(id);
        record Around(String title, boolean leads, boolean learns) {}
        var around = Tasks.readable(jdbc.sql("""
                select k.title, coalesce(k.head_id = :me, false) or
                """ + Reach.covers("k.unit_id", "managing") + """
                  as leads,
                       exists (select from training.place p where p.cohort_id = k.id and p.person_id = :me and p.state = 'PLACED') as learns
                  from training.cohort k where k.id = :cohort and coalesce(array_length(:heading::uuid[], 1), 0) >= 0
                """), viewer).param("cohort", task.cohortId()).query(Around.class).single();
        var people = people(task, viewer);
        if (!around.leads() && !around.learns() && people.isEmpty()) {
            throw new NotFound();
        }
        var mine = jdbc.sql(HAND_IN + " and h.person_id = :person").param("task", id).param("person", viewer.person().value()).query(TaskPage.HandIn.class).optional().orElse(null);
        return new TaskPage(task, around.title(), around.leads(), around.learns(), mine, people, Times.day(clock.instant()), typed, trouble);
    }

    private List<TaskPage.Person> people(Task task, Viewer viewer) {
        return Tasks.readable(jdbc.sql("""
                select p.id, p.name, coalesce(u.name, '') as unit_name, x.state, coalesce(x.late, false) as late, x.changed_at
                  from training.task t join training.cohort k on k.id = t.cohort_id join training.place h on h.cohort_id = k.id and h.state = 'PLACED'
                  join org.person_card p on p.id = h.person_id left join org.unit_card u on u.id = h.unit_id left join training.hand_in x on x.task_id = t.id and x.person_id = h.person_id
                 where t.id = :task and
                """ + Tasks.READABLE + " order by case x.state when 'HANDED_IN' then 0 when 'RETURNED' then 2 when 'ACCEPTED' then 3 else 1 end, u.name, p.name collate \"zh-Hans-x-icu\", p.id"), viewer)
                .param("task", task.id()).query(TaskPage.Person.class).list();
    }

    HandInPage handIn(UUID id, UUID person, Viewer viewer) {
        var task = tasks.find(id);
        var handIn = Tasks.readable(jdbc.sql(HAND_IN + " and h.person_id = :person and " + Tasks.READABLE), viewer).param("task", id).param("person", person).query(TaskPage.HandIn.class).optional()
                .orElseThrow(NotFound::new);
        var next = people(task, viewer).stream().filter(each -> each.state() == Reading.HANDED_IN && !each.id().equals(person)).map(TaskPage.Person::id).findFirst().orElse(null);
        var cohort = jdbc.sql("select title from training.cohort where id = :id").param("id", task.cohortId()).query(String.class).single();
        return new HandInPage(task, cohort, handIn, next);
    }

    ReadingPage waiting(int number, Viewer viewer) {
        var from = """
                 from training.hand_in h join training.task t on t.id = h.task_id and t.withdrawn_at is null join training.cohort k on k.id = t.cohort_id
                 join org.person_card p on p.id = h.person_id left join org.unit_card u on u.id = h.unit_id where h.state = 'HANDED_IN' and h.person_id <> :me and
                """ + Tasks.READABLE;
        var total = Tasks.readable(jdbc.sql("select count(*)" + from), viewer).query(Long.class).single();
        var rows = Tasks.readable(jdbc.sql("select h.task_id, h.person_id, t.title as task, k.title as cohort, p.name, coalesce(u.name, '') as unit_name, h.changed_at" + from
                + " order by h.changed_at, h.person_id limit :size offset :offset"), viewer).param("size", Page.SIZE).param("offset", Page.offset(number)).query(ReadingPage.Row.class).list();
        return new ReadingPage(new Page<>(rows, number, Page.SIZE, total));
    }

    record Kept(String file, String fileName, String type) {}

    /** One's own file, or one the viewer reads. */
    Kept file(UUID id, UUID person, Viewer viewer) {
        return Optional.of(jdbc.sql("select coalesce(file, '') as file, file_name, type from training.hand_in where task_id = :task and person_id = :person").param("task", id).param("person", person).query(Kept.class).optional()
                .orElseThrow(NotFound::new)).filter(kept -> !kept.file().isEmpty() && (person.equals(viewer.person().value()) || handIn(id, person, viewer) != null)).orElseThrow(NotFound::new);
    }
}
