package yanxun.org;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.error.Moved;
import yanxun.platform.error.NotFound;

/** Leads from a record that was merged away to the one that stays. */
@Component
public class FormerPeople {
    private final JdbcClient jdbc;

    FormerPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For somebody who was not found: where the record went, or nowhere. @param path before the person's id */
    public RuntimeException lookedFor(UUID person, String path) {
        return jdbc.sql("select stays_id from org.merger where gone_id = :id and undone_at is null").param("id", person).query(UUID.class).optional()
                .<RuntimeException>map(stays -> new Moved(path + stays)).orElseGet(NotFound::new);
    }
}
