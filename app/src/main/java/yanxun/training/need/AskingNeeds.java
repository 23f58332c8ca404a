package yanxun.training.need;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.training.need.NeedForm.text;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.training.programme.Organisers;

/** Opening a survey of needs, choosing in it, closing it, and making a programme of what was wanted. */
@Component
@Transactional
public class AskingNeeds {
    private final JdbcClient jdbc;
    private final Needs needs;
    private final Organisers organisers;
    private final Audit audit;
    private final Clock clock;

    AskingNeeds(JdbcClient jdbc, Needs needs, Organisers organisers, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.organisers = organisers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sending the same form twice opens one survey. */
    public void open(NeedForm form, Viewer viewer) {
        var owner = organisers.owner(null, viewer);
        var fresh = jdbc.sql("""
                insert into training.need (id, wall, unit_id, title, guide, most, closes_on, state, created_by, created_at)
                values (:id, :wall, :unit, :title, :guide, :most, :closes, 'OPEN', :me, :now) on conflict (id) do nothing
                """).param("id", form.id()).param("wall", owner.wall()).param("unit", owner.id()).param("title", text(form.title())).param("guide", text(form.guide())).param("most", form.most())
                .param("closes", form.closesOn()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (fresh > 0) {
            var lines = form.lines();
            for (int i = 0; i < lines.size(); i++) {
                jdbc.sql("insert into training.need_topic (id, need_id, wall, text, ordinal) values (:id, :need, :wall, :text, :ordinal)").param("id", Id.next()).param("need", form.id())
                        .param("wall", owner.wall()).param("text", lines.get(i)).param("ordinal", i).update();
            }
            audit.note(viewer, "发起需求调研", "need:" + form.id(), text(form.title()));
        }
    }

    /** What one chooses replaces what one chose before; a topic of one's own joins the list for those who read the results. */
    public void choose(UUID id, List<UUID> chosen, String own, Viewer viewer) {
        var need = needs.seen(id, viewer);
        need.refuse(chosen, own, Set.copyOf(jdbc.sql("select id from training.need_topic where need_id = :id").param("id", id).query(UUID.class).list()), needs.today());
        jdbc.sql("delete from training.need_vote where need_id = :id and person_id = :me").param("id", id).param("me", viewer.person().value()).update();
        var topics = new java.util.LinkedHashSet<>(chosen);
        if (!own.isBlank()) {
            topics.add(topic(need, own.strip()));
        }
        topics.forEach(topic -> jdbc.sql("""
                insert into training.need_vote (topic_id, person_id, need_id, unit_id, wall, stage, subject)
                select :topic, p.id, :need, coalesce(p.unit_id, :unit), :wall, p.stage, p.subjects[1] from org.person_card p where p.id = :me
                """).param("topic", topic).param("need", id).param("unit", viewer.unit()).param("wall", need.wall()).param("me", viewer.person().value()).update());
    }

    private UUID topic(Need need, String text) {
        jdbc.sql("insert into training.need_topic (id, need_id, wall, text, ordinal, own) values (:id, :need, :wall, :text, 1000, true) on conflict (need_id, text) do nothing")
                .param("id", Id.next()).param("need", need.id()).param("wall", need.wall()).param("text", text).update();
        return jdbc.sql("select id from training.need_topic where need_id = :need and text = :text").param("need", need.id()).param("text", text).query(UUID.class).single();
    }

    void close(UUID id, Viewer viewer) {
        var need = needs.managed(id, viewer);
        jdbc.sql("update training.need set state = 'CLOSED', version = version + 1 where id = :id").param("id", id).update();
        audit.note(viewer, "结束需求调研", "need:" + id, need.title());
    }

    private record Wanted(UUID id, String text, @Nullable UUID programmeId, int votes, @Nullable String stage, @Nullable String subject) {}

    /** A draft with what is known: the topic, how many want it, and whom it concerns where they agree. The second time it is the same one. */
    public UUID programme(UUID need, UUID topic, Viewer viewer) {
        var asked = needs.managed(need, viewer);
        var wanted = jdbc.sql("""
                select t.id, t.text, t.programme_id, (select count(*) from training.need_vote v where v.topic_id = t.id)::int as votes,
                       (select case when count(distinct v.stage) = 1 then max(v.stage) end from training.need_vote v where v.topic_id = t.id) as stage,
                       (select case when count(distinct v.subject) = 1 and count(v.subject) = count(*) then max(v.subject) end from training.need_vote v where v.topic_id = t.id) as subject
                  from training.need_topic t where t.id = :topic and t.need_id = :need for update of t
                """).param("topic", topic).param("need", need).query(Wanted.class).optional().orElseThrow(yanxun.platform.error.NotFound::new);
        if (wanted.programmeId() != null) {
            return wanted.programmeId();
        }
        var id = Id.next();
        jdbc.sql("""
                insert into training.programme (id, wall, unit_id, title, purpose, kind, level, form, hours, stage, subject, most, created_by, created_at)
                values (:id, :wall, :unit, :title, :purpose, 'GENERAL', :level, 'WORKSHOP', 0, :stage, :subject, :most, :me, :now)
                """).param("id", id).param("wall", asked.wall()).param("unit", asked.unitId()).param("title", wanted.text())
                .param("purpose", yanxun.platform.i18n.Text.t("来自需求调研“{0}”:{1} 位老师选了这个主题。", asked.title(), wanted.votes())).param("level", asked.office() ? "DISTRICT" : "SCHOOL")
                .param("stage", wanted.stage(), java.sql.Types.VARCHAR).param("subject", wanted.subject(), java.sql.Types.VARCHAR).param("most", Math.max(20, wanted.votes()))
                .param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into training.audience (programme_id, wall) values (:id, :wall)").param("id", id).param("wall", asked.wall()).update();
        jdbc.sql("update training.need_topic set programme_id = :programme where id = :topic").param("programme", id).param("topic", topic).update();
        audit.note(viewer, "由需求生成培训项目", "need:" + need, kept("{0}:{1} 人", wanted.text(), wanted.votes()));
        return id;
    }
}
