package yanxun.activity.undertaking;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;

/** The list of community activities: those one has a part in, those announced, and for whole-district duties all of the district. */
@Component
class UndertakingQueries {
    private static final String SIGHT = """
            (u.announced or u.wall = any (:districts::uuid[]) or u.created_by = :me
             or u.community_id in (select m.community_id from org.reach_card r join network.member_card m on m.unit_id = r.descendant and m.valid @> :today::date where r.ancestor = any (:hosting::uuid[]) and r.valid @> :today::date
                                   union select t.community_id from network.tie_card t where t.person_id = :me and t.valid @> :today::date)
             or u.id in (select h.undertaking_id from activity.expert e join activity.hearing h on h.id = e.hearing_id where e.person_id = :me)
             or u.id in (select s.undertaking_id from activity.step s where s.delegate_id = :me))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UndertakingQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UndertakingListPage list(UndertakingFilter filter, Viewer viewer) {
        var total = narrowed("select count(*) from activity.undertaking u where {where} and :today::date is not null", filter, viewer).query(Long.class).single();
        return new UndertakingListPage(filter, new Page<>(rows(filter, viewer, Page.SIZE), filter.number(), Page.SIZE, total), mayAsk(viewer), viewer.may(Permission.MANAGE_RULES), Times.day(clock.instant()));
    }

    List<UndertakingListPage.Row> rows(UndertakingFilter filter, Viewer viewer, int size) {
        return narrowed("""
                select page.id, page.title, page.phase, page.state, (select c.name from network.community_card c where c.id = page.community_id) as community,
                       coalesce((select n.name from org.unit_card n where n.id = page.host_id), '') as host, s.due_on, done.done, done.steps,
                       exists (select from activity.turn_now t where t.undertaking_id = page.id and t.person_id = :me) as mine
                  from (select u.* from activity.undertaking u where {where} and :today::date is not null order by (u.state = 'RUNNING') desc, u.created_at desc, u.id limit :size offset :offset) page
                  join activity.step s on s.undertaking_id = page.id and s.phase = page.phase
                  cross join lateral (select count(d.done_at)::int as done, count(*)::int as steps from activity.step d where d.undertaking_id = page.id and d.dropped_because is null) done
                 order by (page.state = 'RUNNING') desc, page.created_at desc, page.id
                """, filter, viewer).param("size", size).param("offset", Page.offset(filter.number())).query(UndertakingListPage.Row.class).list();
    }

    private boolean mayAsk(Viewer viewer) {
        return viewer.may(Permission.HOST_ACTIVITIES)
                || jdbc.sql("select exists (select from network.tie_card t where t.person_id = :me and t.valid @> :today::date)").param("me", viewer.person().value()).param("today", Times.day(clock.instant())).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec narrowed(String sql, UndertakingFilter filter, Viewer viewer) {
        return filter.where().and(SIGHT).of(jdbc, sql).param("me", viewer.person().value()).param("today", Times.day(clock.instant()))
                .param("districts", viewer.districts(Permission.HOST_ACTIVITIES)).param("hosting", viewer.scopes(Permission.HOST_ACTIVITIES));
    }
}
