package yanxun.report.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Finds what the figures of a unit are reckoned from, and how fresh that is. A district is known by the id of its own unit. */
@Component
public class Grounds {
    private static final String STAMPED = """
            select u.id, u.name, part.wall, coalesce(s.number, 0) as number
              from org.unit_card u
             cross join lateral (select u.wall union select r.wall from org.reach_card r where r.ancestor = :unit::uuid and r.descendant = r.wall) part
              left join platform.stamp s on s.wall = part.wall
             where u.id = :unit::uuid
            """;

    private final JdbcClient jdbc;

    Grounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit asked for, if the viewer may see its figures; the first of the viewer's own otherwise. */
    public Optional<Ground> find(@Nullable UUID asked, Viewer viewer) {
        var scopes = viewer.scopes(Permission.SEE_FIGURES);
        return scopes.length == 0 ? Optional.empty() : jdbc.sql(STAMPED + """
                   and
                """ + Reach.covers(":unit::uuid", "scopes")).param("unit", asked == null ? scopes[0] : asked).param("scopes", scopes).query(Grounds::ground);
    }

    Ground of(@Nullable UUID asked, Viewer viewer) {
        return find(asked, viewer).orElseThrow(NotFound::new);
    }

    /** For work that has already found the unit among what it may see. */
    Optional<Ground> of(UUID unit) {
        return jdbc.sql(STAMPED).param("unit", unit).query(Grounds::ground);
    }

    private static Optional<Ground> ground(ResultSet rows) throws SQLException {
        Ground ground = null;
        while (rows.next()) {
            if (ground == null) {
                ground = new Ground(new Ground.Unit(rows.getObject("id", UUID.class), rows.getString("name")), new LinkedHashMap<>());
            }
            ground.stamps().put(rows.getObject("wall", UUID.class), rows.getLong("number"));
        }
        return Optional.ofNullable(ground);
    }
}
