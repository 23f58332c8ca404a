package yanxun.notice.channel;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;

/** What an administrator decides about a dispatch that did not go out, or perhaps did. */
@Component
@Transactional
class Resending {
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Resending(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Once more from the start; an address marked bad stays so until its owner confirms one. */
    void retry(UUID id, Viewer viewer) {
        moved(jdbc.sql("""
                update notice.dispatch set state = 'QUEUED', attempts = 0, next_at = :now, give_up_at = :now::timestamptz + interval '3 days', error = '' where id = :id and state in ('FAILED', 'UNSURE', 'QUEUED')
                """).param("now", now()).param("id", id).update());
        audit.note(viewer, "重新发送消息", "dispatch:" + id, "");
    }

    void skip(UUID id, Viewer viewer) {
        moved(jdbc.sql("update notice.dispatch set state = 'SKIPPED', next_at = :now where id = :id and state in ('FAILED', 'UNSURE', 'QUEUED')").param("now", now()).param("id", id).update());
        audit.note(viewer, "不再发送消息", "dispatch:" + id, "");
    }

    void noteTest(String to, Viewer viewer) {
        audit.note(viewer, "发送测试邮件", "address:" + to, "");
    }

    private static void moved(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
