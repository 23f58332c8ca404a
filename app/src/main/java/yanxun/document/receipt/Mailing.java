package yanxun.document.receipt;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.DocumentId;
import yanxun.document.life.DocumentState;
import yanxun.document.life.Documents;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** What the drafting office does with its recipients: chooses them, reminds them, lists them. */
@Component
@Transactional
public class Mailing {
    private final JdbcClient jdbc;
    private final Documents documents;
    private final Addressing addressing;
    private final Parcels parcels;
    private final Clock clock;

    Mailing(JdbcClient jdbc, Documents documents, Addressing addressing, Parcels parcels, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.addressing = addressing;
        this.parcels = parcels;
        this.clock = clock;
    }

    /** What goes out, and what comes back. */
    @Component
    record Parcels(Sending sending, Receipts receipts) {}

    /** @param beneath SCHOOLS or TEACHERS of the region, or blank; {@code persons} numbers or names */
    public record Choice(List<UUID> units, String beneath, @Nullable UUID region, @Nullable String stage, String persons) {}

    public void address(DocumentId document, Choice choice, Viewer viewer) {
        var held = documents.claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        held.state().allowChange();
        addressing.addUnits(held.id(), choice.units());
        if (List.of("SCHOOLS", "TEACHERS").contains(choice.beneath()) && choice.region() != null) {
            addressing.addBeneath(held.id(), choice.beneath(), choice.region(), choice.stage());
        }
        addressing.addNamed(held.id(), choice.persons());
    }

    void remove(DocumentId document, UUID address, Viewer viewer) {
        var held = documents.claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        held.state().allowChange();
        addressing.remove(held.id(), address);
    }

    public void remind(DocumentId document, Viewer viewer) {
        var held = documents.claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        if (held.state() != DocumentState.ISSUED) {
            throw new Rejected("只有已印发的公文可以催办");
        }
        var now = clock.instant();
        var reminded = parcels.sending().remind(new Sending.Mail(held.id(), held.wall(), String.valueOf(held.number()), held.title(), held.signBy()), Times.day(now));
        jdbc.sql("update document.recipient set reminded_at = :now where document_id = :id and signed_at is null").param("now", now.atOffset(ZoneOffset.UTC)).param("id", held.id()).update();
        documents.note(held.id(), viewer, "催办", kept("{0} 人", reminded));
    }

    byte[] export(DocumentId document, Viewer viewer) {
        var held = documents.claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        return parcels.receipts().export(held.id(), held.title(), viewer);
    }
}
