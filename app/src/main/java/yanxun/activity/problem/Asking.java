package yanxun.activity.problem;

import static yanxun.activity.problem.ProblemForm.orNull;
import static yanxun.activity.problem.ProblemForm.text;

import java.sql.Types;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Posting a problem, mending it, taking it back, and saying "me too". */
@Component
@Transactional
class Asking {
    private final JdbcClient jdbc;
    private final Problems problems;

    Asking(JdbcClient jdbc, Problems problems) {
        this.jdbc = jdbc;
        this.problems = problems;
    }

    void post(UUID id, ProblemForm form, Viewer viewer) {
        if (form.community() != null && jdbc.sql("select count(*) from network.community_card where id = :id").param("id", form.community()).query(Long.class).single() == 0) {
            throw new Rejected("没有这个共同体");
        }
        var fresh = jdbc.sql("""
                insert into activity.problem (id, wall, walls, unit_id, community_id, undertaking_id, title, stage, subject, what, tried, posted_by, named, posted_at, state)
                values (:id, :wall, coalesce((select array(select distinct unnest(k.walls || :wall::uuid)) from network.community_card k where k.id = :community::uuid), array[:wall::uuid]), :unit, :community, :undertaking,
                        :title, :stage, :subject, :what, :tried, :me, :named, :now, 'POSTED')
                on conflict (id) do nothing
                """).param("id", id).param("wall", viewer.wall()).param("unit", viewer.unit()).param("community", form.community(), Types.OTHER).param("undertaking", form.undertaking(), Types.OTHER)
                .param("title", text(form.title())).param("stage", orNull(form.stage()), Types.VARCHAR).param("subject", orNull(form.subject()), Types.VARCHAR).param("what", text(form.what()))
                .param("tried", text(form.tried())).param("me", viewer.person().value()).param("named", !Boolean.TRUE.equals(form.unnamed())).param("now", problems.now()).update();
        if (fresh > 0) {
            problems.note(id, viewer, "提出", "");
        }
    }

    void mend(UUID id, ProblemForm form, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.asPoster();
        var state = problem.state().mend();
        if (form.version() == null || form.version() != problem.version()) {
            throw new Stale();
        }
        jdbc.sql("update activity.problem set title = :title, stage = :stage, subject = :subject, what = :what, tried = :tried, named = :named where id = :id")
                .param("title", text(form.title())).param("stage", orNull(form.stage()), Types.VARCHAR).param("subject", orNull(form.subject()), Types.VARCHAR).param("what", text(form.what()))
                .param("tried", text(form.tried())).param("named", !Boolean.TRUE.equals(form.unnamed())).param("id", id).update();
        problems.move(problem, state, "");
        problems.note(id, viewer, "修改", "");
    }

    void withdraw(UUID id, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.asPoster();
        problems.move(problem, problem.state().withdraw(), "");
        problems.note(id, viewer, "撤回", "");
    }

    /** Saying it twice is saying it once. */
    void echo(UUID id, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.state().allowEcho();
        if (problem.poster()) {
            throw new Rejected("这是您自己提出的问题");
        }
        jdbc.sql("insert into activity.echo (problem_id, person_id, walls, at) select id, :me, walls, :now from activity.problem where id = :id on conflict do nothing")
                .param("me", viewer.person().value()).param("now", problems.now()).param("id", id).update();
    }

    void unecho(UUID id, Viewer viewer) {
        problems.claim(id, viewer);
        if (jdbc.sql("delete from activity.echo where problem_id = :id and person_id = :me").param("id", id).param("me", viewer.person().value()).update() == 0) {
            throw new NotFound();
        }
    }
}
