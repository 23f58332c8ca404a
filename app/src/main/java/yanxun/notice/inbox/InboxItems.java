package yanxun.notice.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;

@Component
class InboxItems {
    private static final String OPEN = "done_at is null and (kind = 'TODO' or read_at is null)";

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    InboxPage page(Viewer viewer, String show, int number) {
        var open = jdbc.sql("select count(*) from notice.item where person_id = :me and " + OPEN).param("me", viewer.person().value()).query(Long.class).single();
        var total = show.equals("all") ? jdbc.sql("select count(*) from notice.item where person_id = :me").param("me", viewer.person().value()).query(Long.class).single() : open;
        var rows = jdbc.sql("""
                select id, kind, title, body, due_on, created_at, read_at, done_at from notice.item
                 where person_id = :me and (:all or (done_at is null and (kind = 'TODO' or read_at is null)))
                 order by done_at is not null, due_on nulls last, created_at desc, id limit :size offset :offset
                """)
                .param("me", viewer.person().value()).param("all", show.equals("all")).param("size", Page.SIZE).param("offset", Page.offset(number))
                .query(InboxPage.Item.class).list();
        return new InboxPage(new Page<>(rows, number, Page.SIZE, total), show, open);
    }

    /** Marks the letter read, once, and returns where it leads. */
    String open(UUID item, Viewer viewer) {
        return jdbc.sql("update notice.item set read_at = coalesce(read_at, :now) where id = :id and person_id = :me returning link")
                .param("now", now()).param("id", item).param("me", viewer.person().value()).query(String.class).optional().orElseThrow(NotFound::new);
    }

    void settle(UUID item, Viewer viewer) {
        var found = jdbc.sql("update notice.item set done_at = coalesce(done_at, :now), read_at = coalesce(read_at, :now) where id = :id and person_id = :me")
                .param("now", now()).param("id", item).param("me", viewer.person().value()).update();
        if (found == 0) {
            throw new NotFound();
        }
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
