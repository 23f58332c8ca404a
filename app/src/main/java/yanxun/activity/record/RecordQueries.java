package yanxun.activity.record;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.Activities;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;

@Component
class RecordQueries {
    private final JdbcClient jdbc;
    private final Activities activities;

    RecordQueries(JdbcClient jdbc, Activities activities) {
        this.jdbc = jdbc;
        this.activities = activities;
    }

    WritingPage mine(ActivityId activity, String kind, Viewer viewer) {
        return jdbc.sql("""
                select a.id::text as activity, a.title, :kind as kind, coalesce(r.text, '') as text, coalesce(r.version, 0) as version
                  from activity.activity a join activity.invitee i on i.activity_id = a.id and i.person_id = :me
                  left join activity.record r on r.activity_id = a.id and r.person_id = :me and r.kind = :kind where a.id = :id
                """).param("id", activity.value()).param("me", viewer.person().value()).param("kind", kind).query(WritingPage.class).optional().orElseThrow(NotFound::new);
    }

    RecordsPage all(ActivityId activity, int number, Viewer viewer) {
        var draft = activities.managed(activity, viewer);
        var total = jdbc.sql("select count(*) from activity.record where activity_id = :id").param("id", activity.value()).query(Long.class).single();
        var rows = jdbc.sql("""
                select p.name, coalesce(u.name, '') as unit_name, r.kind, r.text, r.written_at
                  from activity.record r join org.person_card p on p.id = r.person_id
                  join activity.invitee i on i.activity_id = r.activity_id and i.person_id = r.person_id left join org.unit_card u on u.id = i.unit_id
                 where r.activity_id = :id order by r.written_at, r.person_id, r.kind limit :size offset :offset
                """).param("id", activity.value()).param("size", Page.SIZE).param("offset", Page.offset(number)).query(RecordsPage.Row.class).list();
        return new RecordsPage(activity.toString(), draft.title(), new Page<>(rows, number, Page.SIZE, total));
    }
}
