package yanxun.training.task;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.PersonId;
import yanxun.platform.time.Times;

/** What lands in inboxes on account of a task: to those who owe it, and to those who read it. */
@Component
@Transactional
public class TaskLetters {
    private static final int SOON = 2;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    TaskLetters(JdbcClient jdbc, Inbox inbox, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asking again is asking once; a changed title or date renews the letter. */
    void ask(Task task) {
        deliver(task, kept("请交培训任务:{0}", task.title()), owing(task.id()));
    }

    /** How many were reminded. */
    int remind(Task task) {
        var owing = owing(task.id());
        deliver(task, kept("催交:{0}", task.title()), owing);
        return owing.size();
    }

    void settle(Task task) {
        inbox.settleAll(source(task.id()));
    }

    void settle(Task task, UUID person) {
        inbox.settle(source(task.id()), new PersonId(person));
    }

    /** It came back: the letter lies open again, as one of its own. */
    void askForMore(Task task, UUID person, int edition) {
        inbox.deliver(new Letter(task.wall(), source(task.id()) + ":" + edition, true, kept("任务退回,请补充:{0}", task.title()), "", task.url(), null), List.of(person));
    }

    void settleMore(Task task, UUID person, int edition) {
        for (int i = 0; i <= edition; i++) {
            inbox.settle(source(task.id()) + ":" + i, new PersonId(person));
        }
    }

    void note(Viewer viewer, String what, UUID cohort, String detail) {
        audit.note(viewer, what, "training:" + cohort, detail);
    }

    /** Each morning: whoever came to the cohort later is asked too, and two days before the end everybody once more. */
    public void everyMorning() {
        var today = Times.day(clock.instant());
        for (var task : jdbc.sql("""
                select t.id, t.version, t.cohort_id, t.wall, t.kind, t.title, t.guide, t.due_on, t.least, t.needs_file, t.reader, t.condition, false as withdrawn
                  from training.task t join training.cohort k on k.id = t.cohort_id where t.withdrawn_at is null and k.state = 'RUNNING' and t.due_on >= :today
                """).param("today", today).query(Task.class).list()) {
            var soon = !task.dueOn().isAfter(today.plusDays(SOON));
            deliver(task, soon ? kept("快到期了,请交培训任务:{0}", task.title()) : kept("请交培训任务:{0}", task.title()), owing(task.id()));
        }
        tellReaders();
    }

    private record Unread(UUID person, UUID wall, int count) {}

    /** Deans and principals learn once a day how much waits for them. */
    private void tellReaders() {
        var unread = jdbc.sql("""
                select d.person_id as person, d.wall, count(distinct (h.task_id, h.person_id)) as count
                  from training.hand_in h join training.task t on t.id = h.task_id and t.withdrawn_at is null and t.reader in ('DEAN', 'PRINCIPAL')
                  join org.duty_card d on d.unit_id = h.unit_id and d.post = t.reader and d.valid @> current_date
                 where h.state = 'HANDED_IN' group by d.person_id, d.wall
                """).query(Unread.class).list();
        unread.forEach(each -> inbox.deliver(new Letter(each.wall(), Matter.READING.of(each.person()), true, kept("有 {0} 份培训任务待阅", each.count()), "", "/training/reading", null).anew(), List.of(each.person())));
    }

    void settleReading(Viewer viewer) {
        inbox.settle(Matter.READING.of(viewer.person().value()), viewer.person());
    }

    List<UUID> owing(UUID task) {
        return jdbc.sql("""
                select p.person_id from training.task t join training.place p on p.cohort_id = t.cohort_id and p.state = 'PLACED'
                  left join training.hand_in h on h.task_id = t.id and h.person_id = p.person_id
                 where t.id = :task and (h.task_id is null or h.state = 'RETURNED') order by p.person_id
                """).param("task", task).query(UUID.class).list();
    }

    private void deliver(Task task, String title, List<UUID> persons) {
        if (!persons.isEmpty()) {
            inbox.deliver(new Letter(task.wall(), source(task.id()), true, title, "", task.url(), task.dueOn(), task.dueOn()), persons);
        }
    }

    private static String source(UUID task) {
        return Matter.TASK.of(task);
    }
}
