package yanxun.network.assessment;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** What a member objects to, the bureau's answer, and what is put right. */
@Component
@Transactional
class Objecting {
    private final JdbcClient jdbc;
    private final AssessmentQueries queries;
    private final Assessing assessing;
    private final Audit audit;

    Objecting(JdbcClient jdbc, AssessmentQueries queries, Assessing assessing, Audit audit) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.assessing = assessing;
        this.audit = audit;
    }

    void object(UUID community, int year, @Nullable UUID unit, @Nullable String text, Viewer viewer) {
        var sheet = assessing.locked(community, year);
        var unitName = unit == null ? null : queries.speaksFor(community, viewer).get(unit.toString());
        if (unitName == null || sheet.state() == SheetLife.DRAFT) {
            throw new NotFound();
        }
        sheet.state().allowObjection(queries.today(), sheet.objectionsUntil());
        if (text == null || text.isBlank() || text.length() > 1000) {
            throw new Rejected("请写明异议,不超过 1000 字");
        }
        jdbc.sql("insert into network.objection (id, walls, assessment_id, unit_id, unit_name, person_id, name, text, at) select :id, walls, id, :unit, :unitName, :me, :name, :text, :now from network.assessment where id = :sheet")
                .param("id", Id.next()).param("unit", unit).param("unitName", unitName).param("me", viewer.person().value()).param("name", viewer.name()).param("text", text.strip()).param("now", assessing.now())
                .param("sheet", sheet.id()).update();
        audit.note(viewer, "对共同体考核提出异议", "community:" + community, unitName);
    }

    void answer(UUID community, int year, UUID objection, @Nullable String answer, Viewer viewer) {
        var sheet = assessing.claim(community, year, viewer);
        if (answer == null || answer.isBlank() || answer.length() > 1000) {
            throw new Rejected("请写答复,不超过 1000 字");
        }
        if (jdbc.sql("update network.objection set answer = :answer, answered_by = :me, answered_at = :now where id = :id and assessment_id = :sheet")
                .param("answer", answer.strip()).param("me", viewer.person().value()).param("now", assessing.now()).param("id", objection).param("sheet", sheet.id()).update() == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "答复异议", "community:" + community, answer.strip());
    }

    void correct(UUID community, int year, CorrectionForm form, Viewer viewer) {
        var sheet = assessing.claim(community, year, viewer);
        record Points(BigDecimal process, BigDecimal effect, String name) {}
        var now = jdbc.sql(form.unit() == null ? "select coalesce(process, 0) as process, coalesce(effect, 0) as effect, '' as name from network.assessment where id = :sheet"
                : "select coalesce(process, 0) as process, coalesce(effect, 0) as effect, name from network.assessment_member where assessment_id = :sheet and unit_id = :unit")
                .param("sheet", sheet.id()).param("unit", form.unit(), Types.OTHER).query(Points.class).optional().orElseThrow(NotFound::new);
        var was = form.isProcess() ? now.process() : now.effect();
        var becomes = form.becomes();
        if (becomes == null || becomes.stripTrailingZeros().scale() > 1) {
            throw new Rejected("请填写更正后的分数,最多一位小数");
        }
        sheet.state().allowCorrection(was, becomes, form.isProcess() ? SheetLife.MOST_PROCESS : SheetLife.MOST_EFFECT, form.why());
        jdbc.sql("""
                insert into network.assessment_correction (id, walls, assessment_id, unit_id, unit_name, part, was, becomes, reason, by_person, by_name, at)
                select :id, walls, id, :unit, :unitName, :part, :was, :becomes, :reason, :me, :name, :now from network.assessment where id = :sheet
                """).param("id", Id.next()).param("unit", form.unit(), Types.OTHER).param("unitName", now.name()).param("part", form.isProcess() ? "PROCESS" : "EFFECT").param("was", was).param("becomes", becomes)
                .param("reason", form.why()).param("me", viewer.person().value()).param("name", viewer.name()).param("now", assessing.now()).param("sheet", sheet.id()).update();
        var column = form.isProcess() ? "process" : "effect";
        jdbc.sql(form.unit() == null ? "update network.assessment set version = version + 1, " + column + " = :becomes where id = :sheet"
                : "update network.assessment_member set " + column + " = :becomes where assessment_id = :sheet and unit_id = :unit")
                .param("becomes", becomes).param("sheet", sheet.id()).param("unit", form.unit(), Types.OTHER).update();
        audit.note(viewer, "更正共同体考核", "community:" + community, kept("{0}{1} {2} 改为 {3}:{4}", now.name(), word(form.isProcess() ? "过程分" : "效果分"), was, becomes, form.why()));
    }
}
