package yanxun.network.assessment;

import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.network.obligation.Fulfilment;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Writing the sheet of a year, publishing it, and concluding it. */
@Component
@Transactional
class Assessing {
    private final JdbcClient jdbc;
    private final AssessmentQueries queries;
    private final Fulfilment fulfilment;
    private final Audit audit;
    private final Clock clock;

    Assessing(JdbcClient jdbc, AssessmentQueries queries, Fulfilment fulfilment, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.fulfilment = fulfilment;
        this.audit = audit;
        this.clock = clock;
    }

    void write(UUID community, int year, AssessmentForm form, Viewer viewer) {
        refuseOthers(community, viewer);
        if (year < 2000 || year > 2100) {
            throw new Rejected("学年应在 2000 到 2100 之间");
        }
        jdbc.sql("insert into network.assessment (id, walls, community_id, year, state) select :id, walls, id, :year, 'DRAFT' from network.community where id = :community on conflict do nothing")
                .param("id", Id.next()).param("year", year).param("community", community).update();
        var sheet = claim(community, year, viewer);
        sheet.state().allowWriting();
        if (form.version() != null && form.version() != sheet.version()) {
            throw new Stale();
        }
        jdbc.sql("update network.assessment set version = version + 1, effect = :effect, verdict = :verdict where id = :id")
                .param("effect", form.effect(), Types.NUMERIC).param("verdict", form.verdict()).param("id", sheet.id()).update();
        jdbc.sql("delete from network.assessment_member where assessment_id = :id").param("id", sheet.id()).update();
        form.entries().forEach(entry -> jdbc.sql("""
                insert into network.assessment_member (assessment_id, walls, unit_id, name, effect, remark)
                select a.id, a.walls, :unit, '', :effect, :remark from network.assessment a where a.id = :id
                """).param("id", sheet.id()).param("unit", entry.unit()).param("effect", entry.effect(), Types.NUMERIC).param("remark", entry.remark()).update());
        audit.note(viewer, "填写共同体考核", "community:" + community, kept("{0} 学年", year));
    }

    /** Freezes the counts of the moment; a member without effect points of its own has those of the community. */
    void publish(UUID community, int year, @Nullable Integer days, Viewer viewer) {
        var sheet = claim(community, year, viewer);
        var open = days == null ? 7 : days;
        var state = sheet.state().publish(sheet.effect(), sheet.verdict(), open);
        var counted = fulfilment.of(community, year, viewer);
        jdbc.sql("update network.assessment set version = version + 1, state = :state, process = :process, published_by = :me, published_at = :now, objections_until = :until where id = :id")
                .param("state", state.name()).param("process", Points.ofCommunity(counted)).param("me", viewer.person().value()).param("now", now()).param("until", queries.today().plusDays(open)).param("id", sheet.id()).update();
        for (int i = 0; i < counted.lines().size(); i++) {
            var line = counted.lines().get(i);
            jdbc.sql("insert into network.assessment_due (assessment_id, walls, place, what, period, need, done) select id, walls, :place, :what, :period, :need, :done from network.assessment where id = :id")
                    .param("place", i).param("what", line.what()).param("period", line.period()).param("need", line.need()).param("done", line.done()).param("id", sheet.id()).update();
        }
        counted.members().forEach(member -> jdbc.sql("""
                insert into network.assessment_member as m (assessment_id, walls, unit_id, name, hosted, took_part, process, effect)
                select id, walls, :unit, :name, :hosted, :took, :process, effect from network.assessment where id = :id
                on conflict (assessment_id, unit_id) do update set name = excluded.name, hosted = excluded.hosted, took_part = excluded.took_part, process = excluded.process, effect = coalesce(m.effect, excluded.effect)
                """).param("unit", member.unitId()).param("name", member.name()).param("hosted", member.hosted()).param("took", member.tookPart())
                .param("process", Points.ofMember(member, counted)).param("id", sheet.id()).update());
        jdbc.sql("delete from network.assessment_member where assessment_id = :id and process is null").param("id", sheet.id()).update();
        audit.note(viewer, "公示共同体考核", "community:" + community, kept("{0} 学年,到 {1}", year, queries.today().plusDays(open)));
    }

    void conclude(UUID community, int year, Viewer viewer) {
        var sheet = claim(community, year, viewer);
        var unanswered = jdbc.sql("select count(*) from network.objection where assessment_id = :id and answered_at is null").param("id", sheet.id()).query(Integer.class).single();
        var state = sheet.state().conclude(queries.today(), sheet.objectionsUntil(), unanswered);
        jdbc.sql("update network.assessment set version = version + 1, state = :state, concluded_by = :me, concluded_at = :now where id = :id")
                .param("state", state.name()).param("me", viewer.person().value()).param("now", now()).param("id", sheet.id()).update();
        audit.note(viewer, "定稿共同体考核", "community:" + community, kept("{0} 学年", year));
    }

    AssessmentPage.Sheet claim(UUID community, int year, Viewer viewer) {
        refuseOthers(community, viewer);
        return locked(community, year);
    }

    AssessmentPage.Sheet locked(UUID community, int year) {
        jdbc.sql("select id from network.assessment where community_id = :id and year = :year for update").param("id", community).param("year", year).query(UUID.class).optional().orElseThrow(NotFound::new);
        return queries.sheet(community, year).orElseThrow(NotFound::new);
    }

    private void refuseOthers(UUID community, Viewer viewer) {
        if (!queries.mayAssess(community, viewer)) {
            throw new NotFound();
        }
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
