package yanxun.activity.problem;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;

/** What the subject group does: keep or return, bring like ones together, award, and make a topic of what is too hard. */
@Component
@Transactional
class Screening {
    private final JdbcClient jdbc;
    private final Problems problems;

    Screening(JdbcClient jdbc, Problems problems) {
        this.jdbc = jdbc;
        this.problems = problems;
    }

    void keep(UUID id, Viewer viewer) {
        var problem = screened(id, viewer);
        problems.move(problem, problem.state().keep(), "");
        problems.note(id, viewer, "留下", "");
        problems.tell(problem, kept("您提出的问题已通过筛选,开始征集解法"), List.of(problem.postedBy()));
    }

    void sendBack(UUID id, String reason, Viewer viewer) {
        var problem = screened(id, viewer);
        problems.move(problem, problem.state().sendBack(reason), reason.strip());
        problems.note(id, viewer, "退回", reason.strip());
        problems.tell(problem, kept("您提出的问题被退回:{0}", reason.strip()), List.of(problem.postedBy()));
    }

    /** What was said and asked of the one is found at the other; its "me too" count there. */
    void merge(UUID id, @Nullable UUID into, Viewer viewer) {
        if (into == null || into.equals(id)) {
            screened(id, viewer);
            throw new Rejected("请选择要归并到的问题");
        }
        var first = id.compareTo(into) < 0 ? id : into;
        problems.claim(first, viewer);
        var target = problems.claim(into, viewer);
        var problem = screened(id, viewer);
        var state = problem.state().merge(target.state());
        jdbc.sql("update activity.problem set merged_from = state, merged_into = :into, state = :state, version = version + 1 where id = :id").param("into", into).param("state", state.name()).param("id", id).update();
        jdbc.sql("update activity.problem set merged_into = :into where merged_into = :id").param("into", into).param("id", id).update();
        problems.note(id, viewer, "归并", target.title());
        problems.tell(problem, kept("您提出的问题已归并到“{0}”", target.title()), List.of(problem.postedBy()));
    }

    void part(UUID id, Viewer viewer) {
        var problem = screened(id, viewer);
        var state = problem.state().part(String.valueOf(problem.mergedFrom()));
        jdbc.sql("update activity.problem set merged_from = null, merged_into = null, state = :state, version = version + 1 where id = :id").param("state", state.name()).param("id", id).update();
        problems.note(id, viewer, "取消归并", "");
    }

    void award(UUID id, @Nullable UUID bid, Viewer viewer) {
        var problem = screened(id, viewer);
        var state = problem.state().award();
        var team = bid == null ? List.<UUID>of() : jdbc.sql("select m.person_id from activity.bid b join activity.bid_member m on m.bid_id = b.id where b.id = :bid and b.problem_id = :id and b.withdrawn_at is null")
                .param("bid", bid).param("id", id).query(UUID.class).list();
        if (team.isEmpty()) {
            throw new Rejected("请选择一份有效的投标");
        }
        jdbc.sql("update activity.problem set bid_id = :bid where id = :id").param("bid", bid).param("id", id).update();
        problems.move(problem, state, "");
        problems.note(id, viewer, "定标", "");
        problems.tell(problem, kept("您的团队中标,请按计划攻关"), team);
    }

    void takeBack(UUID id, String reason, Viewer viewer) {
        var problem = screened(id, viewer);
        problems.move(problem, problem.state().takeBack(reason), "");
        jdbc.sql("update activity.problem set bid_id = null where id = :id").param("id", id).update();
        problems.note(id, viewer, "撤销定标", reason.strip());
    }

    void escalate(UUID id, String title, String reason, Viewer viewer) {
        var problem = screened(id, viewer);
        var state = problem.state().escalate(reason);
        var name = title.isBlank() ? problem.title() : title.strip();
        if (name.length() > 80) {
            throw new Rejected("课题名称不超过 80 字");
        }
        jdbc.sql("""
                insert into activity.problem_topic (id, problem_id, walls, title, question, reason, by_person, at)
                select :topic, id, walls, :title, what, :reason, :me, :now from activity.problem where id = :id
                """).param("topic", Id.next()).param("title", name).param("reason", reason.strip()).param("me", viewer.person().value()).param("now", problems.now()).param("id", id).update();
        problems.move(problem, state, reason.strip());
        problems.note(id, viewer, "转为课题", reason.strip());
        problems.tell(problem, kept("您提出的问题已转为课题草稿"), List.of(problem.postedBy()));
    }

    private Problems.Claimed screened(UUID id, Viewer viewer) {
        var problem = problems.claim(id, viewer);
        problem.asScreener();
        return problem;
    }
}
