package yanxun.activity.schedule;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.Life;
import yanxun.activity.ObservedLessons;
import yanxun.activity.Papers;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Everything the page of one activity shows. */
@Component
public class ActivityDetail {
    private final JdbcClient jdbc;
    private final Forms forms;
    private final Roster roster;
    private final Papers papers;
    private final ObservedLessons lessons;
    private final Clock clock;

    ActivityDetail(JdbcClient jdbc, Forms forms, Roster roster, Papers papers, ObservedLessons lessons, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.roster = roster;
        this.papers = papers;
        this.lessons = lessons;
        this.clock = clock;
    }

    record Row(ActivityPage.Facts facts, boolean manages, boolean corrects, boolean certifies) {}

    public ActivityPage page(ActivityId activity, Viewer viewer) {
        var row = row(activity, viewer);
        var id = activity.value();
        var draft = row.facts().state() == Life.DRAFT;
        return new ActivityPage(row.facts(), hosts(id), row.manages() ? invitations(id) : List.of(), materials(id, viewer, row.manages()), papers.about("activity:" + id, row.manages()), lessons.at(id, viewer), timeline(id),
                counts(id, draft && row.manages()), mine(id, viewer), row.manages(), row.corrects(), row.manages() && viewer.may(Permission.DRAFT_DOCUMENTS), row.certifies(), row.manages() && viewer.may(Permission.SEE_LESSONS), clock.instant());
    }

    private Row row(ActivityId activity, Viewer viewer) {
        var names = forms.everOf(viewer.wall());
        return Sight.by(viewer, jdbc.sql("""
                select a.*, p.name as leader_name, (select k.name from network.community_card k where k.id = a.community_id) as community_name,
                       part.undertaking_id, part.undertaking_title,
                       a.created_by = :me or a.leader_id is not distinct from :me or exists (select from activity.host h where h.activity_id = a.id and
                """ + Reach.acts("h.unit_id", "a.stage", "a.subject", "charges") + """
                       ) as manages,
                       exists (select from activity.host h join org.reach_card r on r.descendant = h.unit_id and r.valid @> current_date
                            where h.activity_id = a.id and r.ancestor = any (:correcting::uuid[])) as corrects,
                       a.wall = :wall and
                """ + Reach.covers("a.unit_id", "certifying") + """
                  as certifies
                  from activity.activity a left join org.person_card p on p.id = a.leader_id
                  left join lateral (select k.id as undertaking_id, k.title as undertaking_title from activity.session s join activity.undertaking k on k.id = s.undertaking_id where s.activity_id = a.id) part on true
                 where a.id = :id and
                """ + Sight.of(viewer)))
                .param("id", activity.value()).param("charges", viewer.charges(Permission.HOST_ACTIVITIES)).param("correcting", viewer.scopes(Permission.CORRECT_ACTIVITIES)).param("certifying", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("wall", viewer.wall())
                .query((rs, _) -> new Row(facts(rs, names), viewer.may(Permission.HOST_ACTIVITIES) && rs.getBoolean("manages"), rs.getBoolean("corrects"), rs.getBoolean("certifies")))
                .optional().orElseThrow(NotFound::new);
    }

    private static ActivityPage.Facts facts(java.sql.ResultSet rs, Map<String, String> forms) throws java.sql.SQLException {
        var form = rs.getString("form");
        return new ActivityPage.Facts(rs.getObject("id", UUID.class), rs.getInt("version"), rs.getString("title"), form, forms.getOrDefault(form, form),
                rs.getString("theme"), rs.getString("content"), rs.getString("level"), rs.getString("stage"), rs.getString("subject"), rs.getString("mode"),
                rs.getString("place"), rs.getString("link"), instant(rs, "starts_at"), instant(rs, "ends_at"), rs.getObject("leader_id", UUID.class),
                rs.getString("leader_name"), rs.getString("speaker"), (Integer) rs.getObject("capacity"), rs.getBoolean("enrolling"), rs.getBoolean("walk_ins"),
                rs.getBigDecimal("hours"), rs.getBoolean("needs_record"), rs.getBoolean("needs_reflection"), rs.getString("summary"),
                Life.valueOf(rs.getString("state")), rs.getString("closing_note"), rs.getString("cancel_reason"), rs.getObject("plan_entry_id", UUID.class),
                rs.getObject("community_id", UUID.class), rs.getString("community_name"), rs.getObject("undertaking_id", UUID.class), rs.getString("undertaking_title"), rs.getString("series_link"), rs.getString("series_title"));
    }

    private static java.time.@org.jspecify.annotations.Nullable Instant instant(java.sql.ResultSet rs, String column) throws java.sql.SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private List<ActivityPage.Host> hosts(UUID id) {
        return jdbc.sql("select u.name, h.role from activity.host h join org.unit_card u on u.id = h.unit_id where h.activity_id = :id order by array_position(array['ORGANISER', 'HOST', 'COHOST'], h.role), u.name")
                .param("id", id).query(ActivityPage.Host.class).list();
    }

    private List<ActivityPage.Invitation> invitations(UUID id) {
        return jdbc.sql("""
                select i.id, coalesce(u.name, p.name, '') as name, i.stage, i.subject, i.post from activity.invitation i
                  left join org.unit_card u on u.id = i.unit_id left join org.person_card p on p.id = i.person_id
                 where i.activity_id = :id order by u.name nulls last, p.name
                """).param("id", id).query(ActivityPage.Invitation.class).list();
    }

    private List<ActivityPage.Material> materials(UUID id, Viewer viewer, boolean manages) {
        return jdbc.sql("""
                select m.id, m.kind, m.name, m.type, m.size, m.link, coalesce(p.name, '') as by_name, m.at, (:manages or m.by_person = :me) as removable
                  from activity.material m left join org.person_card p on p.id = m.by_person
                 where m.activity_id = :id and m.removed_at is null order by m.at
                """).param("id", id).param("me", viewer.person().value()).param("manages", manages).query(ActivityPage.Material.class).list();
    }

    private List<ActivityPage.Happening> timeline(UUID id) {
        return jdbc.sql("select at, name, what, detail from activity.happening where activity_id = :id order by at desc, id desc limit 60")
                .param("id", id).query(ActivityPage.Happening.class).list();
    }

    /**
     * Expected are those who must or said they would come; leave that was granted takes a person off the count. Planned without knowing which
     * activity, for otherwise each is planned anew.
     */
    public ActivityPage.Counts counts(UUID id, boolean preview) {
        var addressed = preview ? roster.addressed(id) : 0;
        return jdbc.sql("""
                with asked as materialized (select :id::uuid as id)
                select i.expected, c.attended, i.leave, i.asked + m.asked as undecided, r.records, r.reflections, :addressed::int as addressed,
                       (select count(*) from document.certificate_card where occasion = 'activity:' || (select id from asked)::text and valid) as certificates,
                       t.complete, t.due, (select count(*) from (select person_id from credit.entry_card where source_id = (select id from asked) and source = 'ACTIVITY' group by person_id having sum(hours) > 0) paid) as credited, i.told
                  from (select count(*) filter (where i.stance in ('EXPECTED', 'ENROLLED', 'WALKED_IN', 'LEAVE_REFUSED', 'LEAVE_ASKED')
                                              or i.stance in ('INVITED', 'WAITING', 'DECLINED', 'LEAVE_GRANTED') and came.person_id is not null) as expected,
                               count(*) filter (where i.stance = 'LEAVE_GRANTED') as leave, count(*) filter (where i.stance = 'LEAVE_ASKED') as asked, count(*) filter (where i.stance <> 'WALKED_IN') as told
                          from activity.invitee i left join activity.check_in came on came.activity_id = i.activity_id and came.person_id = i.person_id
                         where i.activity_id = (select id from asked)) i,
                       (select count(*) as attended from activity.check_in where activity_id = (select id from asked)) c,
                       (select count(*) as asked from activity.make_up where activity_id = (select id from asked) and decided_at is null) m,
                       (select count(*) filter (where r.kind = 'RECORD') as records, count(*) filter (where r.kind = 'REFLECTION') as reflections
                          from activity.record r join activity.check_in using (activity_id, person_id) where r.activity_id = (select id from asked)) r,
                       (select count(*) as complete, count(*) filter (where wall = (select wall from activity.activity where id = (select id from asked))) as due
                          from activity.turnout where activity_id = (select id from asked) and attended and complete) t
                """).param("id", id).param("addressed", addressed).query(ActivityPage.Counts.class).single();
    }

    private ActivityPage.@org.jspecify.annotations.Nullable Mine mine(UUID id, Viewer viewer) {
        return jdbc.sql("""
                select i.stance, i.reason, c.at as checked_in_at, c.out_at,
                       exists (select from activity.record r where r.activity_id = :id and r.person_id = :me and r.kind = 'RECORD') as record,
                       exists (select from activity.record r where r.activity_id = :id and r.person_id = :me and r.kind = 'REFLECTION') as reflection,
                       m.granted as make_up, m.person_id is not null as make_up_asked
                  from activity.invitee i
                  left join activity.check_in c on c.activity_id = i.activity_id and c.person_id = i.person_id
                  left join activity.make_up m on m.activity_id = i.activity_id and m.person_id = i.person_id
                 where i.activity_id = :id and i.person_id = :me
                """).param("id", id).param("me", viewer.person().value()).query(ActivityPage.Mine.class).optional().orElse(null);
    }
}
