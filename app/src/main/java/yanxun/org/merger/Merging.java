package yanxun.org.merger;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import yanxun.org.PersonMerged;
import yanxun.org.PersonParted;
import yanxun.platform.access.Sessions;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Makes one record of two, or two of one again. */
@Component
@Transactional
class Merging {
    private static final Duration MAY_BE_UNDONE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Pairs pairs;
    private final Leading leading;
    private final Sessions sessions;
    private final Trail trail;

    Merging(JdbcClient jdbc, Pairs pairs, Leading leading, Sessions sessions, Trail trail) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.leading = leading;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** What happened, when, and whom to tell. */
    @Component
    record Trail(Audit audit, Clock clock, ApplicationEventPublisher events) {
        OffsetDateTime now() {
            return clock.instant().atOffset(ZoneOffset.UTC);
        }
    }

    /** What would follow: done, looked at, and rolled back. */
    List<MergerPage.Share> preview(UUID gone, UUID stays, Viewer viewer) {
        var pair = pairs.claim(gone, stays, viewer);
        pair.refuseTheImpossible(viewer.person().value());
        try {
            return leading.shares(join(pair, "预览", viewer));
        } finally {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
    }

    void merge(UUID gone, MergerForm form, Viewer viewer) {
        if (form.into() == null) {
            throw new Rejected("请选择留下的记录,并写明合并的原因");
        }
        var pair = pairs.claim(gone, form.into(), viewer);
        if (form.reason() == null || form.reason().strip().length() < 2) {
            throw new Rejected("请选择留下的记录,并写明合并的原因");
        }
        pair.refuseTheImpossible(viewer.person().value());
        pair.refuseDoubts(form.isConfirmed(), Times.day(trail.clock().instant()));
        var accounts = leading.accounts(gone, form.into());
        var merger = join(pair, form.reason().strip(), viewer);
        if (accounts.containsKey(gone)) {
            sessions.closeAll(accounts.get(gone));
        }
        trail.audit().note(viewer, "合并人员", "person:" + form.into(), kept("并入 {0}(工号 {1}):{2}", pair.gone().name(), pair.gone().number(), form.reason().strip()));
        trail.events().publishEvent(new PersonMerged(merger, gone, form.into()));
    }

    private UUID join(Pair pair, String reason, Viewer viewer) {
        var merger = Id.next();
        jdbc.sql("""
                insert into org.merger (id, wall, gone_id, stays_id, gone_number, gone_name, gone_login, reason, by_name, at)
                values (:id, :wall, :gone, :stays, :number, :name, :login, :reason, :by, :now)
                """).param("id", merger).param("wall", pair.gone().wall()).param("gone", pair.gone().id()).param("stays", pair.stays().id()).param("number", pair.gone().number()).param("name", pair.gone().name())
                .param("login", pair.gone().login()).param("reason", reason).param("by", viewer.name()).param("now", trail.now()).update();
        leading.lead(merger, pair.gone().id(), pair.stays().id());
        return merger;
    }

    void part(UUID gone, String reason, Viewer viewer) {
        var merger = pairs.merger(gone, viewer).orElseThrow(NotFound::new);
        if (reason.strip().length() < 2) {
            throw new Rejected("请写明撤销合并的原因");
        }
        if (merger.at().plus(MAY_BE_UNDONE).isBefore(trail.clock().instant())) {
            throw new Rejected("合并已超过 {0} 天,不能撤销", MAY_BE_UNDONE.toDays());
        }
        try {
            jdbc.sql("select org.part(:id)").param("id", merger.id()).query().singleRow();
        } catch (DataIntegrityViolationException _) {
            throw new Rejected("合并以后又登记了与原记录冲突的内容,不能撤销;请先改正那些内容");
        }
        jdbc.sql("update org.merger set undone_at = :now, undone_name = :name, undone_reason = :reason where id = :id").param("now", trail.now()).param("name", viewer.name()).param("reason", reason.strip())
                .param("id", merger.id()).update();
        trail.audit().note(viewer, "撤销合并", "person:" + merger.staysId(), kept("{0}(工号 {1})恢复为单独的记录:{2}", merger.goneName(), merger.goneNumber(), reason.strip()));
        trail.events().publishEvent(new PersonParted(merger.id(), gone, merger.staysId()));
    }
}
