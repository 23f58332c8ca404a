package yanxun.training.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;

/** In whose name somebody may hold training. */
@Component
public class Organisers {
    private static final String MINE = """
            select u.id, u.wall, u.name, u.kind in ('BUREAU', 'SECTION') as office, u.id = any (:places::uuid[]) as home from org.unit_card u
             where u.kind in ('BUREAU', 'SECTION', 'SCHOOL') and
            """ + Reach.covers("u.id", "managing") + """
             order by home desc, office desc, u.name
            """;

    private final JdbcClient jdbc;

    Organisers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param office whether it speaks for the whole district */
    public record Unit(UUID id, UUID wall, String name, boolean office, boolean home) {}

    public List<Unit> mine(Viewer viewer) {
        return jdbc.sql(MINE).param("places", places(viewer)).param("managing", viewer.scopes(Permission.MANAGE_TRAINING)).query(Unit.class).list();
    }

    public Map<String, String> choices(Viewer viewer) {
        var names = new LinkedHashMap<String, String>();
        mine(viewer).forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }

    /** The unit chosen, if it is the viewer's to choose; else the first of theirs. */
    public Unit owner(@Nullable UUID chosen, Viewer viewer) {
        return mine(viewer).stream().filter(unit -> chosen == null || unit.id().equals(chosen)).findFirst().orElseThrow(() -> new Rejected("不能以这个单位的名义办培训,请选择本单位"));
    }

    /** Whether the viewer looks after training for an office of the district. */
    public boolean speaksForAnOffice(Viewer viewer) {
        return mine(viewer).stream().anyMatch(Unit::office);
    }

    private static UUID[] places(Viewer viewer) {
        return viewer.worn().stream().filter(hat -> hat.post().may(Permission.MANAGE_TRAINING)).map(hat -> hat.unit()).distinct().toArray(UUID[]::new);
    }
}
