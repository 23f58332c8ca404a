package yanxun.credit.ledger;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.training.HoursHeld;

/** Answers the training with what the ledger says. */
@Component
class HeldHours implements HoursHeld {
    private final JdbcClient jdbc;

    HeldHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, BigDecimal> byCategory(UUID person) {
        var held = new HashMap<String, BigDecimal>();
        jdbc.sql("select category, sum(hours) as hours from credit.entry_card where person_id = :person group by category").param("person", person).query(row -> {
            held.put(row.getString("category"), row.getBigDecimal("hours"));
        });
        return held;
    }
}
