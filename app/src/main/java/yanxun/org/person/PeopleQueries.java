package yanxun.org.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;

/** The list of people, for the screen and for the export. */
@Component
class PeopleQueries {
    /** Coalesce, for most are valid: see the org migration "cards the planner can weigh". */
    private static final String NARROWED = """
              from org.membership m
              join org.person p on p.id = m.person_id
              left join org.unit_period u on u.unit_id = m.unit_id and coalesce(u.valid @> :on::date, false)
             where {where}
            """;
    private static final String ROWS = """
            select page.*, extract(year from age(:on::date, page.employed_on))::int as years,
                   (select tier.name from org.tier where tier.wall = page.wall and tier.years @> extract(year from age(:on::date, page.employed_on))::int) as tier,
                   (select string_agg(h.level || h.kind, '、' order by h.level, h.kind) from org.honour h where h.person_id = page.id and h.valid @> :on::date) as honours,
                   (select string_agg(distinct d.post, '、') from org.duty d where d.person_id = page.id and d.valid @> :on::date) as posts,
                   (select regexp_replace(s.phone, '^(.{3}).*(.{4})$', '\\1****\\2') from org.person_secret s where s.person_id = page.id) as phone
              from (select p.id, p.wall, p.number, p.name, p.sex, p.employed_on, p.party, u.name as unit_name, m.stage, array_to_string(m.subjects, '、') as subjects, m.title
            """ + NARROWED + """
                     order by u.name, p.name collate "zh-Hans-x-icu", p.number limit :size offset :offset) page
             order by page.unit_name, page.name collate "zh-Hans-x-icu", page.number
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    PeopleListPage list(PeopleFilter filter, Viewer viewer) {
        var total = narrowed("select count(*)" + NARROWED, filter, viewer).query(Long.class).single();
        var rows = narrowed(ROWS, filter, viewer).param("size", Page.SIZE).param("offset", Page.offset(filter.number())).query(PeopleListPage.Row.class).list();
        return new PeopleListPage(filter, on(filter), new Page<>(rows, filter.number(), Page.SIZE, total), tiers(viewer),
                viewer.may(Permission.MANAGE_PEOPLE), viewer.districts(Permission.MANAGE_PEOPLE).length > 0, viewer.may(Permission.MANAGE_RULES));
    }

    /** Everybody the filter leaves, in the order of the screen. */
    List<PeopleListPage.Row> all(PeopleFilter filter, Viewer viewer) {
        return narrowed(ROWS, filter, viewer).param("size", 200_000).param("offset", 0).query(PeopleListPage.Row.class).list();
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
