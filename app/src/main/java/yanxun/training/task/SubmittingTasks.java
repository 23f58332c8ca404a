package yanxun.training.task;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.StoredFile;
import yanxun.platform.time.Times;
import yanxun.training.ConditionMet;

/** Handing in what a task asks for, and handing it in again after it came back. */
@Component
@Transactional
public class SubmittingTasks {
    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final TaskLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmittingTasks(JdbcClient jdbc, Tasks tasks, TaskLetters letters, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    private record Kept(Reading state, int version, boolean file) {}

    /** A file handed in before stays where no other is chosen. Late is late by the first time. */
    public void handIn(UUID id, String text, @Nullable StoredFile file, Viewer viewer) {
        var task = tasks.find(id);
        var unit = jdbc.sql("select unit_id from training.place where cohort_id = :cohort and person_id = :me and state = 'PLACED'").param("cohort", task.cohortId()).param("me", viewer.person().value())
                .query(UUID.class).optional().orElseThrow(NotFound::new);
        var before = jdbc.sql("select state, version, file is not null as file from training.hand_in where task_id = :task and person_id = :me for update").param("task", id).param("me", viewer.person().value())
                .query(Kept.class).optional();
        before.ifPresent(kept -> kept.state().allowRewriting());
        task.refuse(text, file != null || before.map(Kept::file).orElse(false));
        jdbc.sql("""
                insert into training.hand_in as kept (task_id, person_id, wall, unit_id, text, file, file_name, type, state, first_at, changed_at, late)
                values (:task, :me, :wall, :unit, :text, :file, :name, :type, 'HANDED_IN', :now, :now, :late)
                on conflict (task_id, person_id) do update set text = excluded.text, file = coalesce(excluded.file, kept.file), state = 'HANDED_IN', changed_at = excluded.changed_at, version = kept.version + 1,
                       file_name = case when excluded.file is null then kept.file_name else excluded.file_name end, type = case when excluded.file is null then kept.type else excluded.type end
                """).param("task", id).param("me", viewer.person().value()).param("wall", task.wall()).param("unit", unit).param("text", text.strip())
                .param("file", file == null ? null : file.id().value(), Types.VARCHAR).param("name", file == null ? "" : file.name()).param("type", file == null ? "" : file.type().mediaType())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("late", task.isLate(Times.day(clock.instant()))).update();
        letters.settle(task, viewer.person().value());
        letters.settleMore(task, viewer.person().value(), before.map(Kept::version).orElse(0));
        events.publishEvent(new ConditionMet(task.cohortId(), task.wall(), viewer.person().value()));
    }
}
