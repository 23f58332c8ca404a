package yanxun.observation.sheet;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds sheets by what they are. */
@Component
class Sheets {
    private static final String STANDING = "select id, lesson_id, observer_id, revision, hash, content::text as content, device, received_at, total, band, doubt, receipt, withdrawn_at is not null as withdrawn from observation.sheet ";

    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time for each observer of a lesson, whatever device it comes from. */
    void claim(UUID lesson, UUID observer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 5))").param("key", "sheet/" + lesson + "/" + observer).query().listOfRows();
    }

    Optional<Standing> find(UUID id) {
        return jdbc.sql(STANDING + "where id = :id").param("id", id).query(Standing.class).optional();
    }

    Optional<Standing> of(UUID lesson, UUID observer) {
        return jdbc.sql(STANDING + "where lesson_id = :lesson and observer_id = :observer and withdrawn_at is null and kind <> 'PUPIL'").param("lesson", lesson).param("observer", observer).query(Standing.class).optional();
    }

    /** Whether this very content was acknowledged before, as whichever revision. */
    boolean knows(UUID sheet, String hash) {
        return jdbc.sql("select exists (select from observation.sheet_revision where sheet_id = :id and hash = :hash)").param("id", sheet).param("hash", hash).query(Boolean.class).single();
    }

    /** What the same observer recorded in another school while this lesson lasted, or nothing. */
    String elsewhere(UUID observer, UUID lesson, UUID unit, java.time.OffsetDateTime from, int minutes) {
        return jdbc.sql("""
                select l.teacher_name || ' ' || l.subject from observation.sheet s join observation.lesson l on l.id = s.lesson_id
                 where s.observer_id = :observer and s.lesson_id <> :lesson and s.withdrawn_at is null and l.unit_id <> :unit and s.kind <> 'PUPIL'
                   and s.started_at < :from::timestamptz + make_interval(mins => :minutes) and s.started_at + make_interval(mins => s.minutes) > :from::timestamptz limit 1
                """).param("observer", observer).param("lesson", lesson).param("unit", unit).param("from", from).param("minutes", Math.max(1, minutes)).query(String.class).optional().orElse("");
    }
}
