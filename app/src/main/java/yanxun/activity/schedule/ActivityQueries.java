package yanxun.activity.schedule;

import static yanxun.activity.schedule.ActivityFilter.given;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;

/** The list of activities. */
@Component
class ActivityQueries {
    /** A duty whose scope is the whole district needs no look at hosts. Seen by: whose duties reach a host of it, who is invited, who made or leads it. Drafts only by those who may work on them. */
    static final String SEEN = """
            (a.created_by = :me or a.leader_id = :me
             or (a.state <> 'DRAFT' and a.id in (select i.activity_id from activity.invitee i where i.person_id = :me))
             or (a.state <> 'DRAFT' and a.wall = any (:scopes::uuid[])) or (a.state = 'DRAFT' and a.wall = any (:hosting::uuid[]))
             or (a.state <> 'DRAFT' and a.id in (select h.activity_id from activity.host h join org.reach_card r on r.descendant = h.unit_id and r.valid @> current_date where r.ancestor = any (:scopes::uuid[])))
             or (a.state = 'DRAFT' and a.id in (select h.activity_id from activity.host h join org.reach_card r on r.descendant = h.unit_id and r.valid @> current_date where r.ancestor = any (:hosting::uuid[]))))
            """;
    private static final String NARROWED = """
              from activity.activity a
             where (:q::text is null or a.title ilike '%' || :q || '%' or a.theme ilike '%' || :q || '%')
               and (:state::text is null or a.state = :state) and (:form::text is null or a.form = :form) and (:level::text is null or a.level = :level)
               and (:from::timestamptz is null or a.starts_at >= :from) and (:to::timestamptz is null or a.starts_at < :to)
               and (:unit::uuid is null or exists (select from activity.host h where h.activity_id = a.id and h.unit_id = :unit))
               and (not :mine or exists (select from activity.invitee i where i.activity_id = a.id and i.person_id = :me))
               and """;

    private final JdbcClient jdbc;
    private final Forms forms;

    ActivityQueries(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    ActivityListPage list(ActivityFilter filter, Viewer viewer) {
        var total = narrowed("select count(*)" + NARROWED + SEEN, filter, viewer).query(Long.class).single();
        return new ActivityListPage(filter, new Page<>(rows(filter, viewer, Page.SIZE), filter.number(), Page.SIZE, total), forms.of(viewer.wall()),
                viewer.may(Permission.HOST_ACTIVITIES));
    }

    java.util.List<ActivityListPage.Row> rows(ActivityFilter filter, Viewer viewer, int size) {
        var names = forms.of(viewer.wall());
        return narrowed("""
                select page.*, u.name as unit_name,
                       (select count(*) from activity.invitee i where i.activity_id = page.id and i.stance in ('EXPECTED', 'ENROLLED', 'WALKED_IN', 'LEAVE_REFUSED', 'LEAVE_ASKED')) as expected,
                       (select count(*) from activity.check_in c where c.activity_id = page.id) as attended
                  from (select a.id, a.title, a.form, a.level, a.state, a.starts_at, a.ends_at, a.place, a.unit_id
                """ + NARROWED + SEEN + """
                         order by a.starts_at desc nulls first, a.id limit :size offset :offset) page
                  left join org.unit_card u on u.id = page.unit_id
                 order by page.starts_at desc nulls first, page.id
                """, filter, viewer)
                .param("size", size).param("offset", Page.offset(filter.number()))
                .query(ActivityListPage.Row.class).list().stream()
                .map(row -> new ActivityListPage.Row(row.id(), row.title(), names.getOrDefault(row.form(), row.form()), row.level(), row.state(), row.startsAt(), row.endsAt(),
                        row.place(), row.unitName(), row.expected(), row.attended()))
                .toList();
    }

    private JdbcClient.StatementSpec narrowed(String sql, ActivityFilter filter, Viewer viewer) {
        return jdbc.sql(sql)
                .param("q", given(filter.q()), Types.VARCHAR).param("state", given(filter.state()), Types.VARCHAR).param("form", given(filter.form()), Types.VARCHAR)
                .param("level", given(filter.level()), Types.VARCHAR).param("unit", filter.unit(), Types.OTHER).param("mine", "yes".equals(filter.mine()))
                .param("from", filter.from() == null ? null : filter.from().atStartOfDay(Times.ZONE).toOffsetDateTime(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", filter.to() == null ? null : filter.to().plusDays(1).atStartOfDay(Times.ZONE).toOffsetDateTime(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("me", viewer.person().value()).param("scopes", viewer.scopes(Permission.SEE_ACTIVITIES)).param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES));
    }
}
