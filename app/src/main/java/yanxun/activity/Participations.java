package yanxun.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took part in what, for the ledger. */
@Component
public class Participations {
    private final JdbcClient jdbc;

    Participations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one person earned: a closed session attended, with the record and the reflection it asks for. Units: hours in steps of 0.5. */
    public record Earned(UUID person, UUID unit, UUID wall, BigDecimal hours) {}

    /** What the hours are for: the category and block kept with the activity (empty where it has none), and who led it. */
    public record Session(UUID id, String title, String form, String level, LocalDate on, String category, String block, @Nullable UUID leader) {}

    public Session session(UUID activity) {
        return jdbc.sql("select id, title, form, level, starts_at::date as \"on\", category, block, leader_id as leader from activity.activity where id = :id")
                .param("id", activity).query(Session.class).single();
    }

    /** Empty unless the activity is closed and carries hours. */
    public List<Earned> earned(UUID activity) {
        return jdbc.sql("""
                select c.person_id as person, i.unit_id as unit, p.wall, a.hours
                  from activity.activity a
                  join activity.check_in c on c.activity_id = a.id
                  join activity.invitee i on i.activity_id = a.id and i.person_id = c.person_id
                  join org.person_card p on p.id = c.person_id
                 where a.id = :id and a.state = 'CLOSED' and a.hours > 0
                   and (not a.needs_record or exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'RECORD'))
                   and (not a.needs_reflection or exists (select from activity.record r where r.activity_id = a.id and r.person_id = c.person_id and r.kind = 'REFLECTION'))
                """).param("id", activity).query(Earned.class).list();
    }
}
