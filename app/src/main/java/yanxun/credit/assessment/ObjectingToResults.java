package yanxun.credit.assessment;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Objections, and corrections: a result is never typed, it is reckoned again from what the records say now. */
@Component
@Transactional
class ObjectingToResults {
    private final JdbcClient jdbc;
    private final Runs runs;
    private final Reassessing reassessing;
    private final TellingResults telling;
    private final Clock clock;

    ObjectingToResults(JdbcClient jdbc, Runs runs, Reassessing reassessing, TellingResults telling, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.reassessing = reassessing;
        this.telling = telling;
        this.clock = clock;
    }

    void object(UUID assessment, UUID id, String text, Viewer viewer) {
        var run = runs.find(assessment).orElseThrow(NotFound::new);
        jdbc.sql("select 1 from credit.result where assessment_id = :id and person_id = :me").param("id", assessment).param("me", viewer.person().value()).query(Integer.class).optional().orElseThrow(NotFound::new);
        run.state().allowObjection(Times.day(clock.instant()), run.objectionsUntil());
        if (text.isBlank() || text.length() > 2000) {
            throw new Rejected("请写明哪里有出入(不超过 2000 字)");
        }
        try {
            var fresh = jdbc.sql("insert into credit.objection (id, assessment_id, person_id, wall, text, at, state) values (:id, :assessment, :me, :wall, :text, :now, 'OPEN') on conflict (id) do nothing").param("id", id)
                    .param("assessment", assessment).param("me", viewer.person().value()).param("wall", viewer.wall()).param("text", text.strip()).param("now", now()).update();
            if (fresh > 0) {
                telling.note(viewer, "提出考核异议", run, "");
            }
        } catch (DuplicateKeyException _) {
            throw new Rejected("您已有一条异议等待答复,请等答复后再提");
        }
    }

    /** Nobody answers an objection of their own. Upheld, the result is reckoned again: the records must have been put right first. */
    void answer(UUID assessment, UUID objection, boolean upheld, String answer, Viewer viewer) {
        var run = runs.mine(assessment, viewer);
        record Open(UUID personId, UUID wall, String state) {}
        var open = jdbc.sql("select person_id, wall, state from credit.objection where id = :id and assessment_id = :assessment for update").param("id", objection).param("assessment", assessment).query(Open.class).optional().orElseThrow(NotFound::new);
        if (!open.state().equals("OPEN")) {
            throw new Rejected("这条异议已经答复过了");
        }
        if (open.personId().equals(viewer.person().value())) {
            throw new Rejected("自己的异议要由别人答复");
        }
        if (answer.isBlank()) {
            throw new Rejected("请写明答复,教师会看到");
        }
        if (upheld && !reassessing.again(run, open.personId(), answer.strip(), viewer)) {
            throw new Rejected("按现在的记录重新计算,结果没有变。请先更正学时或情形,再采纳异议");
        }
        jdbc.sql("update credit.objection set state = :state, answer = :answer, answered_by = :name, answered_at = :now where id = :id").param("state", upheld ? "UPHELD" : "REFUSED").param("answer", answer.strip())
                .param("name", viewer.name()).param("now", now()).param("id", objection).update();
        telling.answered(run, open.wall(), open.personId(), upheld);
        telling.note(viewer, upheld ? "采纳考核异议" : "答复考核异议", run, kept("人员 {0}", open.personId()));
    }

    void correct(UUID assessment, UUID person, String reason, Viewer viewer) {
        var run = runs.mine(assessment, viewer);
        run.state().allowCorrection();
        if (reason.isBlank()) {
            throw new Rejected("请写明更正的原因");
        }
        if (!reassessing.again(run, person, reason.strip(), viewer)) {
            throw new Rejected("按现在的记录重新计算,结果没有变");
        }
        telling.note(viewer, "更正考核结果", run, kept("人员 {0}", person));
    }

    void takeBack(UUID assessment, Viewer viewer) {
        var done = jdbc.sql("update credit.objection set state = 'WITHDRAWN', answered_at = :now where assessment_id = :id and person_id = :me and state = 'OPEN'").param("now", now()).param("id", assessment)
                .param("me", viewer.person().value()).update();
        if (done == 0) {
            throw new NotFound();
        }
        telling.note(viewer, "撤回考核异议", runs.find(assessment).orElseThrow(NotFound::new), "");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
