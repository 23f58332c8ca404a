package yanxun.training.task;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.training.task.TaskForm.text;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.training.stake.Stakes;

/** Setting tasks for a cohort, changing and withdrawing them. */
@Component
@Transactional
public class Setting {
    private final JdbcClient jdbc;
    private final Stakes stakes;
    private final Tasks tasks;
    private final TaskLetters letters;
    private final Clock clock;

    Setting(JdbcClient jdbc, Stakes stakes, Tasks tasks, TaskLetters letters, Clock clock) {
        this.jdbc = jdbc;
        this.stakes = stakes;
        this.tasks = tasks;
        this.letters = letters;
        this.clock = clock;
    }

    /** Sending the same form twice sets one task. */
    public void set(UUID cohort, TaskForm form, Viewer viewer) {
        var stake = stakes.claimed(cohort, viewer);
        if (stake.isOver()) {
            throw new Rejected("培训班已经结束,不能再布置任务");
        }
        var fresh = jdbc.sql("""
                insert into training.task (id, cohort_id, wall, kind, title, guide, due_on, least, needs_file, reader, condition, created_by, created_at)
                values (:id, :cohort, :wall, :kind, :title, :guide, :due, :least, :file, :reader, :condition, :me, :now) on conflict (id) do nothing
                """).param("id", form.id()).param("cohort", cohort).param("wall", stake.wall()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .params(values(form)).update();
        if (fresh > 0) {
            letters.note(viewer, "布置任务", cohort, text(form.title()));
            letters.ask(tasks.find(java.util.Objects.requireNonNull(form.id())));
        }
    }

    void change(UUID id, TaskForm form, Viewer viewer) {
        var task = tasks.claimed(id);
        tasks.led(task, viewer);
        if (form.version() == null || form.version() != task.version()) {
            throw new Stale();
        }
        jdbc.sql("""
                update training.task set version = version + 1, kind = :kind, title = :title, guide = :guide, due_on = :due, least = :least, needs_file = :file, reader = :reader, condition = :condition where id = :id
                """).param("id", id).params(values(form)).update();
        letters.note(viewer, "修改任务", task.cohortId(), task.dueOn().equals(form.dueOn()) ? text(form.title()) : kept("{0}:截止改为 {1}", text(form.title()), form.dueOn()));
        letters.ask(tasks.find(id));
    }

    void withdraw(UUID id, Viewer viewer) {
        var task = tasks.claimed(id);
        tasks.led(task, viewer);
        if (!task.withdrawn()) {
            jdbc.sql("update training.task set withdrawn_at = :now, version = version + 1 where id = :id").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
            letters.note(viewer, "撤销任务", task.cohortId(), task.title());
            letters.settle(task);
        }
    }

    private static java.util.Map<String, Object> values(TaskForm form) {
        return java.util.Map.of("kind", text(form.kind()), "title", text(form.title()), "guide", text(form.guide()), "due", java.util.Objects.requireNonNull(form.dueOn()), "least", form.least() == null ? 0 : form.least(),
                "file", Boolean.TRUE.equals(form.needsFile()), "reader", text(form.reader()), "condition", Boolean.TRUE.equals(form.condition()));
    }
}
