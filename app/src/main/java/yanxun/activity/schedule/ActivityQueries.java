package yanxun.activity.schedule;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;

/** The list of activities. */
@Component
class ActivityQueries {
    private final JdbcClient jdbc;
    private final Forms forms;

    ActivityQueries(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    ActivityListPage list(ActivityFilter filter, Viewer viewer) {
        var total = narrowed("select count(*) from activity.activity a where {where}", filter, viewer).query(Long.class).single();
        var names = forms.everOf(viewer.wall());
        return new ActivityListPage(filter, new Page<>(rows(filter, viewer, Page.SIZE, names), filter.number(), Page.SIZE, total), names, viewer.may(Permission.HOST_ACTIVITIES));
    }

    List<ActivityListPage.Row> rows(ActivityFilter filter, Viewer viewer, int size) {
        return rows(filter, viewer, size, forms.everOf(viewer.wall()));
    }

    private List<ActivityListPage.Row> rows(ActivityFilter filter, Viewer viewer, int size, Map<String, String> names) {
        return narrowed("""
                select page.*, (select u.name from org.unit_card u where u.id = page.unit_id) as unit_name,
                       (select count(*) from activity.invitee i where i.activity_id = page.id and i.stance in ('EXPECTED', 'ENROLLED', 'WALKED_IN', 'LEAVE_REFUSED', 'LEAVE_ASKED')) as expected,
                       (select count(*) from activity.check_in c where c.activity_id = page.id) as attended
                  from (select a.id, a.title, a.form, a.level, a.state, a.starts_at, a.ends_at, a.place, a.unit_id
                          from activity.activity a where {where}
                         order by a.starts_at desc nulls first, a.id limit :size offset :offset) page
                 order by page.starts_at desc nulls first, page.id
                """, filter, viewer)
                .param("size", size).param("offset", Page.offset(filter.number()))
                .query(ActivityListPage.Row.class).list().stream()
                .map(row -> new ActivityListPage.Row(row.id(), row.title(), names.getOrDefault(row.form(), row.form()), row.level(), row.state(), row.startsAt(), row.endsAt(),
                        row.place(), row.unitName(), row.expected(), row.attended()))
                .toList();
    }

    private JdbcClient.StatementSpec narrowed(String sql, ActivityFilter filter, Viewer viewer) {
        return Sight.by(viewer, filter.where().and(Sight.of(viewer)).of(jdbc, sql));
    }
}
