package yanxun.training.task;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Hat;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Post;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.training.stake.Stake;
import yanxun.training.stake.Stakes;

/** Finds tasks, and says who may read what was handed in. */
@Component
class Tasks {
    private static final String FIND = """
            select id, version, cohort_id, wall, kind, title, guide, due_on, least, needs_file, reader, condition, withdrawn_at is not null as withdrawn from training.task where id = :id
            """;
    /** Of the hand-ins or places {@code h} of task {@code t}: those who look after the cohort read all, a dean and a principal what their own people hand in. */
    static final String READABLE = """
            (coalesce(k.head_id = :me, false) or
            """ + Reach.covers("k.unit_id", "managing") + """
             or t.reader = 'DEAN' and
            """ + Reach.covers("h.unit_id", "managing") + """
             or t.reader = 'PRINCIPAL' and
            """ + Reach.covers("h.unit_id", "heading") + """
              )
            """;

    private final JdbcClient jdbc;
    private final Stakes stakes;

    Tasks(JdbcClient jdbc, Stakes stakes) {
        this.jdbc = jdbc;
        this.stakes = stakes;
    }

    Task find(UUID task) {
        return jdbc.sql(FIND).param("id", task).query(Task.class).optional().orElseThrow(NotFound::new);
    }

    Task claimed(UUID task) {
        return jdbc.sql(FIND + " for update").param("id", task).query(Task.class).optional().orElseThrow(NotFound::new);
    }

    Stake led(Task task, Viewer viewer) {
        return stakes.led(task.cohortId(), viewer);
    }

    /** Whether the viewer reads anything of this task; those who hand in do not. */
    boolean reads(Task task, Viewer viewer) {
        return readable(jdbc.sql("""
                select exists (select from training.task t join training.cohort k on k.id = t.cohort_id join training.place h on h.cohort_id = k.id and h.state = 'PLACED' where t.id = :task and
                """ + READABLE + ")"), viewer).param("task", task.id()).query(Boolean.class).single();
    }

    static JdbcClient.StatementSpec readable(JdbcClient.StatementSpec statement, Viewer viewer) {
        var heading = viewer.worn().stream().filter(hat -> hat.post() == Post.PRINCIPAL).map(Hat::scope).distinct().toArray(UUID[]::new);
        return statement.param("me", viewer.person().value()).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).param("heading", heading);
    }
}
