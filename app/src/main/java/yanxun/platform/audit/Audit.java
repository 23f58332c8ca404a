package yanxun.platform.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.web.Shell;

/** The trail: who did what to what, and from which address. Written in the same transaction as the deed. */
@Component
public class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Signing signing;
    private final Evidence evidence;

    Audit(JdbcClient jdbc, Clock clock, Signing signing, Evidence evidence) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.signing = signing;
        this.evidence = evidence;
    }

    public void note(Viewer viewer, String action, String subject, String detail) {
        write(viewer.wall(), viewer.person().value(), viewer.name(), action, subject, detail);
    }

    public void note(UUID wall, @Nullable UUID actor, String action, String subject, String detail) {
        write(wall, actor, "", action, subject, detail);
    }

    /** For a deed done before there is a viewer, such as signing in. */
    public void note(UUID wall, UUID actor, String name, String action, String subject, String detail) {
        write(wall, actor, name, action, subject, detail);
    }

    private void write(UUID wall, @Nullable UUID actor, String name, String action, String subject, String detail) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = new Entry(wall, Entry.micros(at), actor, name, action, subject, detail, Shell.address());
        var mark = signing.mark(entry);
        jdbc.sql("""
                insert into platform.audit (wall, at, actor, name, action, subject, detail, address, mark)
                values (:wall, :at, :actor, :name, :action, :subject, :detail, :address, :mark)
                """)
                .param("wall", wall).param("at", at.atOffset(ZoneOffset.UTC)).param("actor", actor, Types.OTHER).param("name", name).param("action", action)
                .param("subject", subject).param("detail", detail).param("address", entry.address()).param("mark", mark).update();
        remember(mark);
    }

    /** Once it is committed; a demo's year does not wait for the disk and could begin anew, so that nothing is kept of it outside. */
    private void remember(byte[] mark) {
        if (ShiftingClock.isShifted()) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keep(mark);
                }
            });
        } else {
            keep(mark);
        }
    }

    /** A full disk here undoes nothing that was done. */
    private void keep(byte[] mark) {
        try {
            evidence.wrote(mark);
        } catch (RuntimeException trouble) {
            log.warn("the journal of the trail was not written: {}", trouble.getMessage());
        }
    }
}
