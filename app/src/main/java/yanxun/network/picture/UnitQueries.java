package yanxun.network.picture;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
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
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** One unit as everybody of its district may see it; heads are counted only for who may see people there. */
@Component
class UnitQueries {
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(String kind, @Nullable String code, boolean seesPeople, boolean manages) {}

    UnitPage page(UUID unit, @Nullable LocalDate asOf, Viewer viewer) {
        var today = Times.day(clock.instant());
        var on = asOf == null ? today : asOf;
        var known = known(unit, viewer);
        return new UnitPage(unit, known.kind(), known.code(), on, today, eras(unit), parent(unit, on), children(unit, on), known.seesPeople() ? head(unit, on) : null, leaders(unit, on),
                communities(unit, on), known.manages());
    }

    private Known known(UUID unit, Viewer viewer) {
        return jdbc.sql("""
                select e.kind, e.code, exists (select from org.reach_card r where r.descendant = e.unit_id and r.ancestor = any (:people::uuid[])) as sees_people,
                       exists (select from org.reach_card r where r.descendant = e.unit_id and r.ancestor = any (:units::uuid[])) as manages
                  from org.unit_era_card e where e.unit_id = :unit limit 1
                """).param("unit", unit).param("people", viewer.scopes(Permission.SEE_PEOPLE)).param("units", viewer.scopes(Permission.MANAGE_UNITS)).query(Known.class).optional()
                .orElseThrow(NotFound::new);
    }

    private List<UnitPage.Era> eras(UUID unit) {
        return jdbc.sql("select *, lower(valid) as valid_from, upper(valid) as valid_until from org.unit_era_card where unit_id = :unit order by valid desc").param("unit", unit)
                .query((rs, _) -> new UnitPage.Era(new Span(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class)), rs.getString("name"),
                        rs.getObject("parent_id", UUID.class), rs.getString("school_kind"), list(rs.getArray("stages")), rs.getString("subject"), rs.getString("setting"),
                        (Integer) rs.getObject("classes"), (Integer) rs.getObject("pupils"), rs.getObject("longitude", BigDecimal.class), rs.getObject("latitude", BigDecimal.class),
                        rs.getString("change"))).list();
    }

    private @Nullable String parent(UUID unit, LocalDate on) {
        return jdbc.sql("select p.name from org.unit_past_card u join org.unit_past_card p on p.id = u.parent_id and p.valid @> :on::date where u.id = :unit and u.valid @> :on::date")
                .param("unit", unit).param("on", on).query(String.class).optional().orElse(null);
    }

    private List<UnitPage.Child> children(UUID unit, LocalDate on) {
        return jdbc.sql("""
                select u.id, u.name, u.kind, (select count(*) from org.membership_card m where m.unit_id = u.id and m.valid @> :on::date) as people
                  from org.unit_past_card u where u.parent_id = :unit and u.valid @> :on::date order by u.kind, u.code nulls last, u.name
                """).param("unit", unit).param("on", on).query(UnitPage.Child.class).list();
    }

    private UnitPage.Head head(UUID unit, LocalDate on) {
        return jdbc.sql("""
                select count(*) filter (where m.unit_id = :unit) as here, count(*) as beneath from org.membership_card m
                 where m.valid @> :on::date and m.unit_id in (select descendant from org.reach_card where ancestor = :unit and valid @> :on::date)
                """).param("unit", unit).param("on", on).query(UnitPage.Head.class).single();
    }

    private List<UnitPage.Leader> leaders(UUID unit, LocalDate on) {
        return jdbc.sql("""
                select d.person_id, p.name, d.post from org.duty_card d join org.person_card p on p.id = d.person_id
                 where d.unit_id = :unit and d.valid @> :on::date and d.post in ('PRINCIPAL', 'DEAN', 'BUREAU_DIRECTOR', 'GROUP_LEADER', 'TRAINING_OFFICER') order by d.post, p.name limit 20
                """).param("unit", unit).param("on", on).query(UnitPage.Leader.class).list();
    }

    private List<UnitPage.Community> communities(UUID unit, LocalDate on) {
        return jdbc.sql("""
                select c.id, c.name, c.lead_id = :unit as leads from network.community c
                 where c.valid @> :on::date and (c.lead_id = :unit or exists (select from network.partner p where p.community_id = c.id and p.unit_id = :unit and p.valid @> :on::date)) order by c.name
                """).param("unit", unit).param("on", on).query(UnitPage.Community.class).list();
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
