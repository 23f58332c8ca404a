package yanxun.training.season;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.training.programme.Sight;

/** Finds a season: drafts are seen by those who write them, the rest by the whole district. */
@Component
class Seasons {
    static final String MANAGED = Sight.managed("s.unit_id");
    static final String SEEN = "(s.state <> 'DRAFT' and s.wall = :wall or " + MANAGED + ")";
    private static final String FOUND = "select s.*, " + MANAGED + " as managed from training.season s where s.id = :id and ";

    private final JdbcClient jdbc;

    Seasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Season claim(UUID id, Viewer viewer) {
        return find(id, viewer, MANAGED + " for update of s").orElseThrow(NotFound::new);
    }

    /** For those who wish or check: shared, so that the draw waits for them and they for the draw. */
    Season join(UUID id, Viewer viewer) {
        return find(id, viewer, SEEN + " for share of s").orElseThrow(NotFound::new);
    }

    Season seen(UUID id, Viewer viewer) {
        return find(id, viewer, SEEN).orElseThrow(NotFound::new);
    }

    private Optional<Season> find(UUID id, Viewer viewer, String condition) {
        return by(viewer, jdbc.sql(FOUND + condition)).param("id", id).query(Season.class).optional();
    }

    static JdbcClient.StatementSpec by(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement.param("wall", viewer.wall()).param("managing", viewer.scopes(Permission.MANAGE_TRAINING));
    }
}
