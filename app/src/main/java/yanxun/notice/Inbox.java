package yanxun.notice;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.data.PersonId;

/** Puts letters into inboxes and takes them off the pile when the matter is done. */
@Component
public class Inbox {
    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Delivering twice is delivering once; a changed text or date reopens nothing that was done. */
    @Transactional
    public void deliver(Letter letter, Collection<UUID> persons) {
        jdbc.sql("""
                insert into notice.item (id, wall, person_id, source, kind, title, body, link, due_on, created_at)
                select gen_random_uuid(), :wall, person, :source, :kind, :title, :body, :link, :due, :now from unnest(:persons::uuid[]) as person
                on conflict on constraint item_once do update set title = excluded.title, body = excluded.body, link = excluded.link, due_on = excluded.due_on
                """)
                .param("wall", letter.wall()).param("source", letter.source()).param("kind", letter.todo() ? "TODO" : "NEWS")
                .param("title", letter.title()).param("body", letter.body()).param("link", letter.link())
                .param("due", letter.due(), java.sql.Types.DATE).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("persons", persons.toArray(UUID[]::new)).update();
    }

    /** The matter is settled for one person. */
    public void settle(String source, PersonId person) {
        jdbc.sql("update notice.item set done_at = :now where source = :source and person_id = :person and done_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("source", source).param("person", person.value()).update();
    }

    /** The matter is settled for everybody. */
    public void settleAll(String source) {
        jdbc.sql("update notice.item set done_at = :now where source = :source and done_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("source", source).update();
    }
}
