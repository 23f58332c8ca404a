package yanxun.org;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who of these people can no longer sign in. */
@Component
public class Accounts {
    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People beyond the viewer's walls are never among the answers. */
    public Set<UUID> disabledOf(Collection<UUID> persons) {
        return persons.isEmpty() ? Set.of() : Set.copyOf(jdbc.sql("select person_id from org.account where person_id = any (:persons::uuid[]) and disabled_at is not null")
                .param("persons", persons.toArray(UUID[]::new)).query(UUID.class).list());
    }
}
