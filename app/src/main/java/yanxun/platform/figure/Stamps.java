package yanxun.platform.figure;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** When districts last changed, as numbers that only grow: whatever a counted table holds has changed since if its district's number has. */
@Component
public class Stamps {
    private final JdbcClient jdbc;

    Stamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of these districts, also of those above that one does not look into: a number tells nothing. */
    public long latest(UUID... walls) {
        return Scope.everywhere(() -> jdbc.sql("select coalesce(max(number), 0) from platform.stamp where wall = any (:walls)").param("walls", walls).query(Long.class).single());
    }
}
