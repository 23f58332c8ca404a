package yanxun.training.task;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Stale;
import yanxun.training.ConditionMet;

/** Reading what was handed in: accepting it, or giving it back with what is missing. */
@Component
@Transactional
public class ReadingThrough {
    private static final String READ = """
            select h.version, h.state from training.hand_in h join training.task t on t.id = h.task_id join training.cohort k on k.id = t.cohort_id
             where h.task_id = :task and h.person_id = :person and h.person_id <> :me and
            """ + Tasks.READABLE + " for update of h";

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final TaskLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReadingThrough(JdbcClient jdbc, Tasks tasks, TaskLetters letters, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    private record Kept(int version, Reading state) {}

    /** @param seen the version that was read: what was handed in anew meanwhile is read anew */
    public void read(UUID id, UUID person, boolean accepted, String comment, int seen, Viewer viewer) {
        var task = tasks.find(id);
        var kept = Tasks.readable(jdbc.sql(READ), viewer).param("task", id).param("person", person).query(Kept.class).optional().orElseThrow(NotFound::new);
        var state = Reading.of(accepted, comment);
        if (kept.version() != seen) {
            throw new Stale();
        }
        jdbc.sql("update training.hand_in set state = :state, comment = :comment, read_by = :me, read_at = :now, version = version + 1 where task_id = :task and person_id = :person")
                .param("state", state.name()).param("comment", comment.strip()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("task", id).param("person", person).update();
        if (state == Reading.RETURNED) {
            letters.askForMore(task, person, kept.version() + 1);
        } else {
            letters.settleMore(task, person, kept.version() + 1);
        }
        letters.settleReading(viewer);
        events.publishEvent(new ConditionMet(task.cohortId(), task.wall(), person));
    }
}
