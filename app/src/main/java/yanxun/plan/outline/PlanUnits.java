package yanxun.plan.outline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** For which units a viewer may write plans. */
@Component
public class PlanUnits {
    private final JdbcClient jdbc;

    PlanUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Unit(UUID id, UUID wall, String name, String kind) {}

    public List<Unit> mine(Viewer viewer, Permission permission) {
        return jdbc.sql("""
                select distinct u.id, u.wall, u.name, u.kind, u.id = any (:places::uuid[]) as home from org.unit_card u
                 where u.id = any (:places::uuid[]) or u.kind in ('BUREAU', 'SECTION', 'SCHOOL', 'TOWNSHIP') and exists (
                       select from org.reach_card r where r.descendant = u.id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[]))
                 order by home desc, u.kind, u.name
                """).param("places", places(viewer, permission)).param("scopes", viewer.scopes(permission)).query(Unit.class).list();
    }

    /** The unit chosen, if the viewer may write for it; else the place of the first duty that writes plans. */
    public Unit owner(@Nullable UUID chosen, Viewer viewer) {
        var places = places(viewer, Permission.EDIT_PLANS);
        if (places.length == 0) {
            throw new Rejected("您现在的身份不能编写计划");
        }
        return jdbc.sql("""
                select u.id, u.wall, u.name, u.kind from org.unit_card u where u.id = :id and (u.id = any (:places::uuid[]) or exists (
                       select from org.reach_card r where r.descendant = u.id and r.valid @> current_date and r.ancestor = any (:scopes::uuid[])))
                """).param("id", chosen == null ? places[0] : chosen).param("places", places).param("scopes", viewer.scopes(Permission.EDIT_PLANS)).query(Unit.class).optional()
                .orElseThrow(() -> new Rejected("不能为这个单位编写计划,请选择本单位"));
    }

    private static UUID[] places(Viewer viewer, Permission permission) {
        return viewer.worn().stream().filter(hat -> hat.post().may(permission)).map(hat -> hat.unit()).distinct().toArray(UUID[]::new);
    }
}
