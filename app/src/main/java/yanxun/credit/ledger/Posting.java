package yanxun.credit.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.activity.ActivityClosed;
import yanxun.activity.AttendanceCorrected;
import yanxun.activity.Participations;
import yanxun.platform.time.SchoolYear;

/**
 * Brings the ledger to what an activity says everybody earned. Doing it again changes nothing; after a correction it takes back what
 * no longer holds and posts what does.
 */
@Component
@Transactional
public class Posting {
    private static final String DUE = """
            with due as (select * from unnest(:persons::uuid[], :units::uuid[], :walls::uuid[], :hours::numeric[]) as due(person_id, unit_id, wall, hours)),
            held as (select e.* from credit.entry e where e.source_id = :source and e.reverses is null and not exists (select from credit.entry r where r.reverses = e.id))
            """;

    private final JdbcClient jdbc;
    private final Participations participations;
    private final Clock clock;

    Posting(JdbcClient jdbc, Participations participations, Clock clock) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ActivityClosed closed) {
        settle(closed.activity(), "");
    }

    @ApplicationModuleListener
    void on(AttendanceCorrected corrected) {
        settle(corrected.activity(), corrected.reason());
    }

    public void settle(UUID activity, String reason) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:source, 0))").param("source", activity.toString()).query().singleRow();
        var session = participations.session(activity);
        takeBack(activity, reason);
        due(DUE + """
                insert into credit.entry (id, wall, person_id, unit_id, year, hours, category, form, source_id, title, on_date, posted_at, reason)
                select gen_random_uuid(), wall, person_id, unit_id, :year, hours, :category, :form, :source, :title, :on, :now, :reason
                  from due where not exists (select from held where held.person_id = due.person_id)
                """, activity)
                .param("year", SchoolYear.of(session.on()).start()).param("category", category(session.level())).param("form", session.form())
                .param("title", session.title()).param("on", session.on()).param("reason", reason).update();
    }

    private void takeBack(UUID activity, String reason) {
        due(DUE + """
                insert into credit.entry (id, wall, person_id, unit_id, year, hours, category, form, source_id, title, on_date, posted_at, reason, reverses)
                select gen_random_uuid(), wall, person_id, unit_id, year, -hours, category, form, source_id, title, on_date, :now, :reason, id
                  from held where not exists (select from due where due.person_id = held.person_id and due.hours = held.hours and due.unit_id = held.unit_id)
                """, activity).param("reason", reason).update();
    }

    private JdbcClient.StatementSpec due(String sql, UUID activity) {
        var earned = participations.earned(activity);
        return jdbc.sql(sql).param("source", activity).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("persons", earned.stream().map(Participations.Earned::person).toArray(UUID[]::new))
                .param("units", earned.stream().map(Participations.Earned::unit).toArray(UUID[]::new))
                .param("walls", earned.stream().map(Participations.Earned::wall).toArray(UUID[]::new))
                .param("hours", earned.stream().map(each -> each.hours().toPlainString()).toArray(String[]::new));
    }

    static String category(String level) {
        return switch (level) {
            case "SCHOOL" -> "SCHOOL";
            case "CITY" -> "CITY";
            default -> "DISTRICT";
        };
    }
}
