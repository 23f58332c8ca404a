package yanxun.network.community;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Span;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Communities as screens show them; their walls say who sees them. */
@Component
class CommunityQueries {
    private static final String NARROWED = """
             from network.community c where c.valid @> :on::date and (:kind::text is null or c.kind = :kind) and (:q::text is null or c.name ilike '%' || :q || '%')
            """;

    private final JdbcClient jdbc;
    private final ContactQueries contacts;
    private final Clock clock;

    CommunityQueries(JdbcClient jdbc, ContactQueries contacts, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.clock = clock;
    }

    LocalDate today() {
        return Times.day(clock.instant());
    }

    CommunityListPage list(@Nullable LocalDate asOf, @Nullable String kind, @Nullable String q, int number, Viewer viewer) {
        var on = asOf == null ? today() : asOf;
        var wanted = CommunityForm.orNull(kind);
        var word = CommunityForm.orNull(q);
        var total = jdbc.sql("select count(*)" + NARROWED).param("on", on).param("kind", wanted, Types.VARCHAR).param("q", word, Types.VARCHAR).query(Long.class).single();
        var rows = jdbc.sql("""
                select c.id, c.name, c.kind, coalesce((select u.name from org.unit_past_card u where u.id = c.lead_id and u.valid @> :on::date), '') as lead_name,
                       (select count(*) from network.partner p where p.community_id = c.id and p.valid @> :on::date) as partners,
                       (select coalesce(array_agg(o.what || '|' || o.per || '|' || o.at_least order by o.what), '{}') from network.obligation o where o.community_id = c.id) as dues
                """ + NARROWED + " order by c.kind, c.name limit :size offset :offset")
                .param("on", on).param("kind", wanted, Types.VARCHAR).param("q", word, Types.VARCHAR).param("size", Page.SIZE).param("offset", Page.offset(number)).query(CommunityListPage.Row.class).list();
        return new CommunityListPage(on, kind == null ? "" : kind, q == null ? "" : q.strip(), new Page<>(rows, Math.max(1, number), Page.SIZE, total), viewer.may(Permission.MANAGE_UNITS), viewer.may(Permission.SEE_FIGURES));
    }

    CommunityPage page(UUID community, Viewer viewer) {
        var facts = facts(community);
        var mayManage = viewer.may(Permission.MANAGE_UNITS) && reaches(facts.leadId(), viewer);
        return new CommunityPage(facts, today(), partners(community), obligations(community), contacts.of(community, today(), viewer), mayManage, mayManage ? units(viewer) : List.of());
    }

    CommunityPage.Facts facts(UUID community) {
        return jdbc.sql("""
                select c.*, lower(c.valid) as valid_from, upper(c.valid) as valid_until,
                       coalesce((select u.name from org.unit_past_card u where u.id = c.lead_id and u.valid && c.valid order by u.valid desc limit 1), '') as lead_name
                  from network.community c where c.id = :id
                """).param("id", community)
                .query((rs, _) -> new CommunityPage.Facts(rs.getObject("id", UUID.class), rs.getInt("version"), rs.getString("name"), rs.getString("kind"), rs.getObject("lead_id", UUID.class),
                        rs.getString("lead_name"), rs.getString("stage"), rs.getString("subject"), span(rs), rs.getString("aim"))).optional().orElseThrow(NotFound::new);
    }

    boolean reaches(UUID unit, Viewer viewer) {
        return jdbc.sql("select exists (select from org.reach_card where descendant = :unit and ancestor = any (:scopes::uuid[]) and valid @> current_date)")
                .param("unit", unit).param("scopes", viewer.scopes(Permission.MANAGE_UNITS)).query(Boolean.class).single();
    }

    /** Units that can lead or take part: schools and institutes of every district the viewer may look into. */
    List<CommunityPage.Choice> units(Viewer viewer) {
        return jdbc.sql("select id, name from org.unit_card where wall = any (:walls::uuid[]) and kind in ('SCHOOL', 'TEACHING_POINT', 'BUREAU') order by name")
                .param("walls", viewer.walls().toArray(UUID[]::new)).query(CommunityPage.Choice.class).list();
    }

    private List<CommunityPage.Partner> partners(UUID community) {
        return jdbc.sql("""
                select p.id, p.unit_id, p.because, lower(p.valid) as valid_from, upper(p.valid) as valid_until,
                       coalesce((select u.name from org.unit_past_card u where u.id = p.unit_id and u.valid && p.valid order by u.valid desc limit 1), '') as unit_name
                  from network.partner p where p.community_id = :id order by upper(p.valid) desc nulls first, unit_name
                """).param("id", community)
                .query((rs, _) -> new CommunityPage.Partner(rs.getObject("id", UUID.class), rs.getObject("unit_id", UUID.class), rs.getString("unit_name"), span(rs), rs.getString("because"))).list();
    }

    private List<CommunityPage.Obligation> obligations(UUID community) {
        return jdbc.sql("select id, what, at_least, per, owed_by from network.obligation where community_id = :id order by what, per, owed_by").param("id", community).query(CommunityPage.Obligation.class).list();
    }

    static Span span(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Span(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class));
    }
}
