package yanxun.activity.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.Life;
import yanxun.document.Earning;
import yanxun.document.Subject;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** What a closed activity certifies: who signed in and did what was asked, with the hours; who led it, and who spoke. */
@Component
class Certifying implements Earning {
    private static final String KIND = "activity";

    private final JdbcClient jdbc;

    Certifying(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean answersFor(String subject) {
        return Subject.isOf(KIND, subject);
    }

    record Closed(UUID unit, String title, Life state, LocalDate on) {}

    /** The viewer's, when the unit that holds it, or one that hosts it, is one in whose name the viewer issues. */
    @Override
    public Occasion occasion(String subject, Viewer viewer) {
        var id = Subject.id(KIND, subject);
        var closed = jdbc.sql("""
                select a.unit_id as unit, a.title, a.state, coalesce(a.starts_at, a.created_at)::date as "on" from activity.activity a
                 where a.id = :id and a.wall = :wall and
                """ + Reach.covers("a.unit_id", "scopes")).param("id", id).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).query(Closed.class).optional().orElseThrow(NotFound::new);
        if (closed.state() != Life.CLOSED) {
            throw new Rejected("活动办结以后才能发证书");
        }
        return new Occasion(subject, closed.unit(), closed.title(), closed.on(), "/activities/" + id);
    }

    /** Whoever issues for a whole district is not reminded of what each school does at home. */
    @Override
    public List<Occasion> recent(Viewer viewer, int most) {
        return jdbc.sql("""
                select 'activity:' || a.id as subject, a.unit_id as unit, a.title, coalesce(a.starts_at, a.created_at)::date as "on", '/activities/' || a.id as link
                  from activity.activity a
                 where a.wall = :wall and a.state = 'CLOSED' and (a.level <> 'SCHOOL' or not :whole) and exists (select from activity.check_in c where c.activity_id = a.id)
                   and a.unit_id in (select r.descendant from org.reach_card r where r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))
                 order by a.starts_at desc, a.id limit :most
                """).param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).param("most", most).param("whole", viewer.districts(Permission.ISSUE_CERTIFICATES).length > 0).query(Occasion.class).list();
    }

    /** People of other districts took part too: they are looked up behind their own walls. */
    @Override
    public List<Earned> earned(String subject, Viewer viewer) {
        occasion(subject, viewer);
        return Scope.everywhere(() -> jdbc.sql("""
                select p.id as person, p.wall, p.name, i.unit_id as unit, coalesce(u.name, '') as unit_name, nullif(a.hours, 0) as hours,
                       case when p.id = a.leader_id then '负责人' when position(p.name in a.speaker) > 0 then '主讲' else '参加' end as role
                  from activity.activity a
                  join activity.invitee i on i.activity_id = a.id
                  join org.person_card p on p.id = i.person_id
                  left join org.unit_past_card u on u.id = i.unit_id and u.valid @> coalesce(a.starts_at, a.created_at)::date
                 where a.id = :id and (p.id = a.leader_id or exists (select from activity.check_in c where c.activity_id = a.id and c.person_id = p.id)
                   and (not a.needs_record or exists (select from activity.record r where r.activity_id = a.id and r.person_id = p.id and r.kind = 'RECORD'))
                   and (not a.needs_reflection or exists (select from activity.record r where r.activity_id = a.id and r.person_id = p.id and r.kind = 'REFLECTION')))
                 order by unit_name, p.name, p.id
                """).param("id", Subject.id(KIND, subject)).query(Earned.class).list());
    }
}
