package yanxun.activity.undertaking;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;

/** The contents of the archive: one list out of everything that was written and held. */
@Component
class Archive {
    private static final String CONTENTS = """
            select '申请' as kind, 1 as ordinal, u.title as name, u.created_at as at, coalesce((select p.name from org.person_card p where p.id = u.created_by limit 1), '') as who, '/undertakings/' || u.id as link
              from activity.undertaking u where u.id = :id
            union all
            select '调研记录', 2, coalesce((select n.name from org.unit_card n where n.id = v.unit_id), ''), v.on_date::timestamptz, coalesce((select p.name from org.person_card p where p.id = v.by_person limit 1), ''), null
              from activity.visit v where v.undertaking_id = :id
            union all
            select '方案', 3, p.theme, p.written_at, coalesce((select c.name from org.person_card c where c.id = p.written_by limit 1), ''), '/undertakings/' || p.undertaking_id || '/proposals/' || p.number
              from activity.proposal p where p.undertaking_id = :id
            union all
            select '论证意见', 4, coalesce(h.reasons, ''), h.held_on::timestamptz, (select string_agg(e.name, '、' order by e.id) from activity.expert e where e.hearing_id = h.id), null
              from activity.hearing h where h.undertaking_id = :id and h.concluded_at is not null
            union all
            select '公文', 5, coalesce(d.number || ' ', '') || d.title, d.issued_at, coalesce((select n.name from org.unit_card n where n.id = d.unit_id), ''), '/documents/' || d.id
              from document.document_card d where d.subject = 'undertaking:' || :id and d.state = 'ISSUED'
            union all
            select '活动', 6, a.title, a.starts_at, coalesce((select n.name from org.unit_card n where n.id = a.unit_id), ''), '/activities/' || a.id
              from activity.session s join activity.activity a on a.id = s.activity_id where s.undertaking_id = :id and a.state <> 'CANCELLED'
            union all
            select '课例', 7, l.topic, l.added_at, coalesce((select p.name from org.person_card p where p.id = l.teacher_id limit 1), ''), '/undertakings/' || l.undertaking_id || '/lessons/' || l.id
              from activity.lesson l where l.undertaking_id = :id and l.withdrawn_at is null
            union all
            select '证书', 9, count(*)::text, max(c.issued_on)::timestamptz, '', '/certificates/issued?occasion=undertaking:' || :id
              from document.certificate_card c where c.occasion = 'undertaking:' || :id and c.valid having count(*) > 0
            union all
            select '总结', 8, u.highlights, s.done_at, coalesce((select p.name from org.person_card p where p.id = s.done_by limit 1), ''), null
              from activity.undertaking u join activity.step s on s.undertaking_id = u.id and s.phase = 'SUMMARY' where u.id = :id and u.highlights <> ''
            """;

    private final JdbcClient jdbc;
    private final Undertakings undertakings;

    Archive(JdbcClient jdbc, Undertakings undertakings) {
        this.jdbc = jdbc;
        this.undertakings = undertakings;
    }

    private record Cover(String community, String organiser, String host) {}

    ArchivePage page(UUID id, Viewer viewer) {
        var claimed = undertakings.look(id, viewer);
        var cover = jdbc.sql("""
                select c.name as community, coalesce((select n.name from org.unit_card n where n.id = :organiser), '') as organiser, coalesce((select n.name from org.unit_card n where n.id = :host), '') as host
                  from network.community_card c where c.id = :community
                """).param("organiser", claimed.organiserId()).param("host", claimed.hostId()).param("community", claimed.communityId()).query(Cover.class).single();
        var rows = jdbc.sql("select kind, name, at::date as \"on\", who, link from (" + CONTENTS + ") contents order by ordinal, at, name").param("id", id).query(ArchivePage.Row.class).list();
        return new ArchivePage(id, claimed.title(), cover.community(), cover.organiser(), cover.host(), claimed.state(), rows);
    }
}
