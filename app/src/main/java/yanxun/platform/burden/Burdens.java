package yanxun.platform.burden;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** Adds up in memory and writes every few seconds: no request waits for its own counting. What a crash loses is a few seconds of counts. */
@Component
public class Burdens {
    private static final Logger log = LoggerFactory.getLogger(Burdens.class);

    private final JdbcClient jdbc;
    private final Map<Key, Sum> waiting = new ConcurrentHashMap<>();

    Burdens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID wall, UUID person, TermHalf half, String area) {}

    private record Sum(int forms, int fields) {
        Sum plus(Sum other) {
            return new Sum(forms + other.forms, fields + other.fields);
        }
    }

    void count(UUID wall, UUID person, TermHalf half, String area, int fields) {
        waiting.merge(new Key(wall, person, half, area), new Sum(1, fields), Sum::plus);
    }

    @Scheduled(fixedDelay = 5_000)
    @PreDestroy
    public void write() {
        if (waiting.isEmpty()) {
            return;
        }
        var taken = new HashMap<Key, Sum>();
        waiting.keySet().forEach(key -> {
            var sum = waiting.remove(key);
            if (sum != null) {
                taken.put(key, sum);
            }
        });
        try {
            Scope.runEverywhere(() -> taken.forEach(this::write));
        } catch (DataAccessException away) {
            log.warn("counts of fields not written: {}", away.getMessage());
        }
    }

    private void write(Key key, Sum sum) {
        jdbc.sql("""
                insert into platform.burden as kept (wall, person_id, year, term, area, forms, fields) values (:wall, :person, :year, :term, :area, :forms, :fields)
                on conflict (person_id, year, term, area) do update set forms = kept.forms + excluded.forms, fields = kept.fields + excluded.fields
                """).param("wall", key.wall()).param("person", key.person()).param("year", key.half().year()).param("term", key.half().term()).param("area", key.area())
                .param("forms", sum.forms()).param("fields", sum.fields()).update();
    }
}
