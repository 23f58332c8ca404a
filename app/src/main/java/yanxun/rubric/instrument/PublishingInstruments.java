package yanxun.rubric.instrument;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Reach;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.rubric.State;

/** Publishing an edition for everybody beneath its unit, withdrawing it, taking the whole instrument out of use. Sheets that were begun keep their edition. */
@Component
@Transactional
class PublishingInstruments {
    private final JdbcClient jdbc;
    private final InstrumentQueries queries;
    private final Audit audit;
    private final Clock clock;

    PublishingInstruments(JdbcClient jdbc, InstrumentQueries queries, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was in use until now gives way. Published already, it is left as it is. */
    void publish(UUID instrument, int number, int version, Viewer viewer) {
        claimed(jdbc, instrument, viewer);
        var draft = queries.shown(instrument, number, viewer);
        switch (draft.state()) {
            case PUBLISHED -> {}
            case WITHDRAWN -> throw new Rejected("停用过的版次不能再发布;请另起一版");
            case DRAFT -> publish(draft, version, viewer);
        }
    }

    private void publish(Shown draft, int version, Viewer viewer) {
        if (draft.version() != version) {
            throw new Stale();
        }
        if (draft.retired()) {
            throw new Rejected("这份量表不再使用;恢复使用后才能发布");
        }
        var faults = Readiness.faults(Checking.checked(draft.content()));
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        jdbc.sql("update rubric.edition set state = 'WITHDRAWN', reason = '有新版', withdrawn_by = :by, withdrawn_at = :now, version = version + 1 where instrument_id = :id and state = 'PUBLISHED'")
                .param("by", viewer.person().value()).param("now", now()).param("id", draft.instrument()).update();
        jdbc.sql("update rubric.edition set state = 'PUBLISHED', published_by = :by, published_at = :now, version = version + 1 where id = :id").param("by", viewer.person().value()).param("now", now())
                .param("id", draft.id()).update();
        audit.note(viewer, "发布量表", "rubric:" + draft.instrument(), kept("{0} 第 {1} 版", draft.title(), draft.number()));
    }

    void withdraw(UUID instrument, int number, String reason, Viewer viewer) {
        claimed(jdbc, instrument, viewer);
        var edition = queries.shown(instrument, number, viewer);
        if (edition.state() == State.WITHDRAWN) {
            return;
        }
        if (edition.isDraft()) {
            throw new Rejected("草稿还没有发布,不用停用");
        }
        if (reason.isBlank()) {
            throw new Rejected("请写明停用的原因");
        }
        jdbc.sql("update rubric.edition set state = 'WITHDRAWN', reason = :reason, withdrawn_by = :by, withdrawn_at = :now, version = version + 1 where id = :id").param("reason", reason.strip())
                .param("by", viewer.person().value()).param("now", now()).param("id", edition.id()).update();
        audit.note(viewer, "停用量表", "rubric:" + instrument, kept("{0} 第 {1} 版:{2}", edition.title(), number, reason.strip()));
    }

    void retire(UUID instrument, Viewer viewer) {
        claimed(jdbc, instrument, viewer);
        jdbc.sql("update rubric.instrument set retired_at = :now, version = version + 1 where id = :id and retired_at is null").param("now", now()).param("id", instrument).update();
        audit.note(viewer, "量表不再使用", "rubric:" + instrument, queries.latest(instrument, viewer).title());
    }

    void reinstate(UUID instrument, Viewer viewer) {
        claimed(jdbc, instrument, viewer);
        jdbc.sql("update rubric.instrument set retired_at = null, version = version + 1 where id = :id").param("id", instrument).update();
        audit.note(viewer, "量表恢复使用", "rubric:" + instrument, queries.latest(instrument, viewer).title());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Locks an instrument of the viewer's own until commit. @return its wall */
    static UUID claimed(JdbcClient jdbc, UUID instrument, Viewer viewer) {
        return jdbc.sql("select i.wall from rubric.instrument i where i.id = :id and " + InstrumentQueries.MINE + " for update").param("id", instrument).param("me", viewer.person().value())
                .param("mine", viewer.scopes(Permission.EDIT_RUBRICS)).param("charges", viewer.charges(Permission.EDIT_RUBRICS)).query(UUID.class)
                .optional().orElseThrow(NotFound::new);
    }
}
