package yanxun.notice.preference;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.PersonErased;

/** Whoever is erased is reached no more; in the same transaction. */
@Component
class Forgetting {
    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonErased erased) {
        jdbc.sql("delete from notice.address where person_id = :person").param("person", erased.person()).update();
    }
}
