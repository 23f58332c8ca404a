package yanxun.network.community;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.word;
import static yanxun.network.community.CommunityForm.orNull;
import static yanxun.network.community.CommunityForm.text;

import java.sql.Types;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.network.CommunityKinds;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;

/** Founding communities, joining, leaving, and writing down what is owed. */
@Component
@Transactional
class Associating {
    private final JdbcClient jdbc;
    private final CommunityQueries queries;
    private final Audit audit;

    Associating(JdbcClient jdbc, CommunityQueries queries, Audit audit) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.audit = audit;
    }

    void found(UUID id, CommunityForm form, Viewer viewer) {
        refuseForeignLead(Objects.requireNonNull(form.lead()), viewer);
        var fresh = with("""
                insert into network.community (id, walls, name, kind, lead_id, stage, subject, valid, aim)
                select :id, array[u.wall], :name, :kind, :lead, :stage, :subject, daterange(:from, :last, '[]'), :aim from org.unit_card u where u.id = :lead
                on conflict (id) do nothing
                """, id, form).update();
        if (fresh > 0) {
            note(viewer, "成立共同体", id, text(form.name()));
        }
    }

    void change(UUID id, CommunityForm form, Viewer viewer) {
        var facts = claim(id, viewer);
        if (form.version() == null || form.version() != facts.version()) {
            throw new Stale();
        }
        refuseForeignLead(Objects.requireNonNull(form.lead()), viewer);
        var outside = jdbc.sql("select count(*) from network.partner where community_id = :id and (unit_id = :lead and valid && daterange(:from, :last, '[]') or not valid <@ daterange(:from, :last, '[]'))")
                .param("id", id).param("lead", form.lead()).param("from", form.from()).param("last", form.last(), Types.DATE).query(Long.class).single();
        if (outside > 0) {
            throw new Rejected("有 {0} 个成员的起止日期超出新的期限,或正是新的牵头单位;请先让它们退出", outside);
        }
        with("""
                update network.community set version = version + 1, name = :name, kind = :kind, lead_id = :lead, stage = :stage, subject = :subject, valid = daterange(:from, :last, '[]'), aim = :aim
                 where id = :id
                """, id, form).update();
        widen(id);
        note(viewer, "修改共同体", id, text(form.name()));
    }

    void join(UUID id, PartnerForm form, Viewer viewer) {
        var facts = claim(id, viewer);
        if (form.units() == null || form.units().isEmpty()) {
            throw new Rejected("请选择加入的单位");
        }
        var span = form.within(facts.span());
        for (var unit : form.units()) {
            if (unit.equals(facts.leadId())) {
                throw new Rejected("牵头单位不用再作为成员加入");
            }
            try {
                var joined = jdbc.sql("""
                        insert into network.partner (id, walls, community_id, unit_id, valid, because)
                        select :id, array[u.wall], :community, u.id, daterange(:from, :until), :because from org.unit_card u where u.id = :unit
                        """)
                        .param("id", Id.next()).param("community", id).param("unit", unit).param("from", span.from()).param("until", span.until(), Types.DATE).param("because", text(form.because())).update();
                if (joined == 0) {
                    throw new Rejected("没有找到要加入的单位,它可能已经撤销");
                }
            } catch (DataIntegrityViolationException _) {
                throw new Rejected("其中有单位在这段时间已是成员,没有保存");
            }
        }
        widen(id);
        note(viewer, "加入共同体", id, kept("{0} 个单位,{1}", form.units().size(), span.text()));
    }

    void leave(UUID id, UUID partner, PartnerForm form, Viewer viewer) {
        claim(id, viewer);
        var last = form.last() == null ? queries.today() : form.last();
        var left = jdbc.sql("update network.partner set valid = daterange(lower(valid), :last, '[]') where id = :partner and community_id = :id and lower(valid) <= :last and (upper(valid) is null or upper(valid) > :last)")
                .param("partner", partner).param("id", id).param("last", last).update();
        if (left == 0) {
            throw new Rejected("退出日期 {0} 不在它的成员期内", last);
        }
        note(viewer, "退出共同体", id, kept("最后一天 {0}", last));
    }

    void owe(UUID id, DueForm form, Viewer viewer) {
        claim(id, viewer);
        var by = text(form.by()).isEmpty() ? "COMMUNITY" : text(form.by());
        if (!CommunityKinds.DUES.containsKey(text(form.what())) || !CommunityKinds.PARTIES.containsKey(by) || !CommunityKinds.PERIODS.containsKey(text(form.per())) || form.atLeast() == null || form.atLeast() < 1 || form.atLeast() > 1000) {
            throw new Rejected("请选择事项和周期,次数填 1 到 1000");
        }
        try {
            jdbc.sql("insert into network.obligation (id, walls, community_id, what, at_least, per, owed_by) select :id, walls, id, :what, :least, :per, :by from network.community where id = :community")
                    .param("id", Id.next()).param("community", id).param("what", form.what()).param("least", form.atLeast()).param("per", form.per()).param("by", by).update();
        } catch (DuplicateKeyException _) {
            throw new Rejected("这一事项已有要求,请先删除原来的");
        }
        note(viewer, "共同体要求", id, kept("每{0}{1}不少于 {2} 次", word(CommunityKinds.PERIODS.getOrDefault(form.per(), "")), word(CommunityKinds.DUES.getOrDefault(form.what(), "")), form.atLeast()));
    }

    void forgive(UUID id, UUID obligation, Viewer viewer) {
        claim(id, viewer);
        var what = jdbc.sql("delete from network.obligation where id = :obligation and community_id = :id returning what").param("obligation", obligation).param("id", id).query(String.class).optional()
                .orElseThrow(NotFound::new);
        note(viewer, "取消共同体要求", id, CommunityKinds.DUES.getOrDefault(what, what));
    }

    /** Seen by everybody, managed only where the lead lies in the viewer's scope. */
    private CommunityPage.Facts claim(UUID id, Viewer viewer) {
        jdbc.sql("select id from network.community where id = :id for update").param("id", id).query(UUID.class).optional().orElseThrow(NotFound::new);
        var facts = queries.facts(id);
        if (!queries.reaches(facts.leadId(), viewer)) {
            throw new NotFound();
        }
        return facts;
    }

    private void refuseForeignLead(UUID lead, Viewer viewer) {
        if (!queries.reaches(lead, viewer)) {
            throw new Rejected("牵头单位不在您管理的范围内");
        }
    }

    /** Every district of a member may look. */
    private void widen(UUID id) {
        jdbc.sql("""
                with wide as (select array_agg(distinct wall) as walls from (
                    select u.wall from network.community c join org.unit_card u on u.id = c.lead_id where c.id = :id
                    union select u.wall from network.partner p join org.unit_past_card u on u.id = p.unit_id where p.community_id = :id) each)
                , partners as (update network.partner set walls = wide.walls from wide where community_id = :id)
                , contacts as (update network.contact set walls = wide.walls from wide where community_id = :id)
                , turns as (update network.turn set walls = wide.walls from wide where community_id = :id)
                , skips as (update network.skipped_turn set walls = wide.walls from wide where community_id = :id)
                , obligations as (update network.obligation set walls = wide.walls from wide where community_id = :id)
                update network.community set walls = wide.walls from wide where id = :id
                """).param("id", id).update();
    }

    private JdbcClient.StatementSpec with(String sql, UUID id, CommunityForm form) {
        return jdbc.sql(sql).param("id", id).param("name", text(form.name())).param("kind", text(form.kind())).param("lead", form.lead()).param("stage", orNull(form.stage()), Types.VARCHAR)
                .param("subject", orNull(form.subject()), Types.VARCHAR).param("from", form.from()).param("last", form.last(), Types.DATE).param("aim", text(form.aim()));
    }

    private void note(Viewer viewer, String action, UUID community, String detail) {
        audit.note(viewer, action, "community:" + community, detail);
    }
}
