package yanxun.activity.undertaking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.Earning;
import yanxun.document.Subject;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;

/** What an archived community activity certifies: who taught a lesson, who worked on one, who attended its meetings, with the hours of all of them. */
@Component
class UndertakingEarning implements Earning {
    private static final String KIND = "undertaking";
    private static final String THEIRS = """
             from activity.undertaking u where u.wall = :wall
               and
            """ + Reach.covers("u.organiser_id", "scopes");

    private final JdbcClient jdbc;

    UndertakingEarning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean answersFor(String subject) {
        return Subject.isOf(KIND, subject);
    }

    private record Found(UUID unit, String title, State state, LocalDate on) {}

    /** Certificates of a community activity are the organiser's. */
    @Override
    public Occasion occasion(String subject, Viewer viewer) {
        var id = Subject.id(KIND, subject);
        var found = by(viewer, jdbc.sql("select u.organiser_id as unit, u.title, u.state, coalesce(u.ended_at, u.created_at)::date as \"on\"" + THEIRS + " and u.id = :id").param("id", id))
                .query(Found.class).optional().orElseThrow(NotFound::new);
        if (found.state() != State.ARCHIVED) {
            throw new Rejected("共同体活动归档以后才能发证书");
        }
        return new Occasion(subject, found.unit(), found.title(), found.on(), "/undertakings/" + id);
    }

    @Override
    public List<Occasion> recent(Viewer viewer, int most) {
        return by(viewer, jdbc.sql("""
                select 'undertaking:' || u.id as subject, u.organiser_id as unit, u.title, u.ended_at::date as "on", '/undertakings/' || u.id as link
                """ + THEIRS + " and u.state = 'ARCHIVED' order by u.ended_at desc, u.id limit :most").param("most", most)).query(Occasion.class).list();
    }

    @Override
    public List<Earned> earned(String subject, Viewer viewer) {
        occasion(subject, viewer);
        return Scope.everywhere(() -> jdbc.sql("""
                with taught as (select l.teacher_id as person from activity.lesson l where l.undertaking_id = :id and l.withdrawn_at is null),
                     worked as (select w.person_id as person from activity.lesson_work w join activity.lesson l on l.id = w.lesson_id where l.undertaking_id = :id and l.withdrawn_at is null),
                     sat as (select c.person_id as person, sum(a.hours) as hours from activity.session s join activity.activity a on a.id = s.activity_id and a.state = 'CLOSED'
                               join activity.check_in c on c.activity_id = a.id where s.undertaking_id = :id group by c.person_id)
                select p.id as person, p.wall, p.name, p.unit_id as unit, coalesce(n.name, '') as unit_name, nullif((select hours from sat where sat.person = p.id), 0) as hours,
                       case when p.id in (select person from taught) then '执教' when p.id in (select person from worked) then '磨课' else '参加' end as role
                  from org.person_card p left join org.unit_card n on n.id = p.unit_id
                 where p.unit_id is not null and p.id in (select person from taught union select person from worked union select person from sat)
                 order by unit_name, p.name, p.id
                """).param("id", Subject.id(KIND, subject)).query(Earned.class).list());
    }

    private static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("wall", viewer.wall()).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES));
    }
}
