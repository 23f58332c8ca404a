package yanxun.org.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.figure.Kept;
import yanxun.platform.figure.Stamps;
import yanxun.platform.time.Times;

/** The list of people, for the screen and for the export. */
@Component
class PeopleQueries {
    private static final long MOST_KEPT = 400_000;
    /** Coalesce, for most are valid: see the org migration "cards the planner can weigh". */
    private static final String ORDER = """
            select m.id
              from org.membership m
              join org.person p on p.id = m.person_id
              left join org.unit_period u on u.unit_id = m.unit_id and coalesce(u.valid @> :on::date, false)
             where {where}
             order by u.name collate "zh-Hans-x-icu", p.name collate "zh-Hans-x-icu", p.number
            """;
    private static final String ROWS = """
            select p.id, p.wall, p.number, p.name, p.sex, p.employed_on, p.party, u.name as unit_name, m.stage, array_to_string(m.subjects, '、') as subjects, m.title,
                   extract(year from age(:on::date, p.employed_on))::int as years,
                   (select tier.name from org.tier where tier.wall = p.wall and tier.years @> extract(year from age(:on::date, p.employed_on))::int) as tier,
                   (select string_agg(h.level || h.kind, '、' order by h.level, h.kind) from org.honour h where h.person_id = p.id and h.valid @> :on::date) as honours,
                   (select string_agg(distinct d.post, '、') from org.duty d where d.person_id = p.id and d.valid @> :on::date) as posts,
                   (select s.phone from org.person_secret s where s.person_id = p.id) as phone
              from unnest(:wanted::uuid[]) with ordinality as wanted (id, place)
              join org.membership m on m.id = wanted.id
              join org.person p on p.id = m.person_id
              left join org.unit_period u on u.unit_id = m.unit_id and coalesce(u.valid @> :on::date, false)
             order by wanted.place
            """;

    private final JdbcClient jdbc;
    private final Stamps stamps;
    private final Clock clock;
    private final Kept<List<UUID>> orders = new Kept<>(MOST_KEPT, List::size);

    PeopleQueries(JdbcClient jdbc, Stamps stamps, Clock clock) {
        this.jdbc = jdbc;
        this.stamps = stamps;
        this.clock = clock;
    }

    PeopleListPage list(PeopleFilter filter, Viewer viewer) {
        var order = order(filter, viewer);
        var from = Math.min(Page.offset(filter.number()), order.size());
        var rows = rows(order.subList(from, Math.min(from + Page.SIZE, order.size())), on(filter));
        return new PeopleListPage(filter, on(filter), new Page<>(rows, filter.number(), Page.SIZE, order.size()), tiers(viewer),
                viewer.may(Permission.MANAGE_PEOPLE), viewer.districts(Permission.MANAGE_PEOPLE).length > 0, viewer.may(Permission.MANAGE_RULES));
    }

    /** Everybody the filter leaves, in the order of the screen. */
    List<PeopleListPage.Row> all(PeopleFilter filter, Viewer viewer) {
        return rows(order(filter, viewer), on(filter));
    }

    private List<PeopleListPage.Row> rows(List<UUID> memberships, LocalDate on) {
        return memberships.isEmpty() ? List.of()
                : jdbc.sql(ROWS).param("wanted", memberships.toArray(UUID[]::new)).param("on", on).query(PeopleListPage.Row.class).list();
    }

    private record Asked(PeopleFilter filter, LocalDate on, List<UUID> scopes) {}

    /** Everybody's place in the list. Sorting a whole district by pinyin for each page would cost ten times as much as the page. */
    private List<UUID> order(PeopleFilter filter, Viewer viewer) {
        var asked = new Asked(filter.first(), on(filter), List.of(viewer.scopes(Permission.SEE_PEOPLE)));
        return orders.get(asked, stamps.latest(viewer.walls().toArray(UUID[]::new)), () -> narrowed(ORDER, filter, viewer).query(UUID.class).list());
    }

    LocalDate on(PeopleFilter filter) {
        return Objects.requireNonNullElseGet(filter.on(), () -> Times.day(clock.instant()));
    }

    private List<String> tiers(Viewer viewer) {
        return jdbc.sql("select name from org.tier where wall = :wall order by years").param("wall", viewer.wall()).query(String.class).list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, PeopleFilter filter, Viewer viewer) {
        return filter.where().and("coalesce(m.valid @> :on::date, false)").and(reached(viewer)).of(jdbc, sql)
                .param("on", on(filter)).param("scopes", viewer.scopes(Permission.SEE_PEOPLE)).param("districts", viewer.districts(Permission.SEE_PEOPLE));
    }

    /** Whole districts need no look at units. */
    private static String reached(Viewer viewer) {
        return viewer.isWholeDistricts(Permission.SEE_PEOPLE) ? "m.wall = any (:districts::uuid[])"
                : "m.unit_id in (select descendant from org.reach where ancestor = any (:scopes::uuid[]) and valid @> :on::date)";
    }
}
