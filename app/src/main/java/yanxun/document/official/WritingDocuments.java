package yanxun.document.official;

import static yanxun.document.official.DocumentForm.text;
import static yanxun.platform.i18n.Text.kept;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.DocumentId;
import yanxun.document.life.Documents;
import yanxun.document.numbering.Issuers;
import yanxun.document.receipt.Addressing;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Stale;

/** Drafting a document and changing the draft. */
@Component
@Transactional
public class WritingDocuments {
    private final JdbcClient jdbc;
    private final Documents documents;
    private final Issuers issuers;
    private final Addressing addressing;
    private final Clock clock;

    WritingDocuments(JdbcClient jdbc, Documents documents, Issuers issuers, Addressing addressing, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.issuers = issuers;
        this.addressing = addressing;
        this.clock = clock;
    }

    /** @param units and {@code persons} whom the occasion says it goes to */
    public void draft(UUID id, DocumentForm form, List<UUID> units, List<UUID> persons, Viewer viewer) {
        var issuer = issuers.owner(form.unit(), viewer);
        var created = jdbc.sql("""
                insert into document.document (id, wall, walls, unit_id, kind, subject, state, created_by, created_at, changed_at)
                values (:id, :wall, array[:wall]::uuid[], :unit, :kind, :subject, 'DRAFT', :me, :now, :now) on conflict (id) do nothing
                """).param("id", id).param("wall", issuer.wall()).param("unit", issuer.id()).param("kind", form.kindChosen().name()).param("subject", text(form.subject())).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (created == 1) {
            write(id, form);
            addressing.addUnits(id, units);
            addressing.addPersons(id, persons);
            documents.note(id, viewer, "拟稿", text(form.title()));
        }
    }

    /** Saves what changed, unless somebody else has saved since. Returns the new version. */
    public int change(DocumentId document, DocumentForm form, boolean told, Viewer viewer) {
        var held = documents.claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        held.state().allowChange();
        if (form.version() == null || form.version() != held.version()) {
            throw new Stale();
        }
        write(held.id(), form);
        jdbc.sql("update document.document set unit_id = :unit, kind = :kind, version = version + 1 where id = :id")
                .param("unit", issuers.owner(form.unit(), viewer).id()).param("kind", form.kindChosen().name()).param("id", held.id()).update();
        if (told) {
            documents.note(held.id(), viewer, "修改", held.title().equals(text(form.title())) ? "" : kept("标题改为“{0}”", text(form.title())));
        }
        return held.version() + 1;
    }

    private void write(UUID id, DocumentForm form) {
        jdbc.sql("""
                update document.document set title = :title, addressees = :addressees, body = :body, signature = :signature, sealed = :sealed, signed_on = :signed, note = :note, copies = :copies, printer = :printer,
                       secrecy = :secrecy, urgency = :urgency, signatory = :signatory, sign_by = :due, changed_at = :now where id = :id
                """).param("title", text(form.title())).param("addressees", text(form.addressees())).param("body", text(form.body())).param("signature", text(form.signature())).param("sealed", form.isSealed())
                .param("signed", form.signedOn(), Types.DATE).param("note", text(form.note())).param("copies", text(form.copies())).param("printer", text(form.printer())).param("secrecy", text(form.secrecy()))
                .param("urgency", text(form.urgency())).param("signatory", text(form.signatory())).param("due", form.signBy(), Types.DATE).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", id).update();
        annexes(id, form.written());
    }

    private void annexes(UUID document, List<AnnexForm> annexes) {
        var kept = annexes.stream().map(AnnexForm::id).filter(java.util.Objects::nonNull).toArray(UUID[]::new);
        jdbc.sql("delete from document.annex where document_id = :id and not id = any (:kept::uuid[])").param("id", document).param("kept", kept).update();
        for (int i = 0; i < annexes.size(); i++) {
            var annex = annexes.get(i);
            jdbc.sql("""
                    insert into document.annex (id, document_id, walls, ordinal, name, text, grid) select :id, d.id, d.walls, :ordinal, :name, :text, :grid from document.document d where d.id = :document
                    on conflict (id) do update set ordinal = excluded.ordinal, name = excluded.name, text = excluded.text, grid = excluded.grid where annex.document_id = excluded.document_id
                    """).param("id", annex.id() == null ? Id.next() : annex.id()).param("ordinal", i + 1).param("name", annex.name()).param("text", annex.text()).param("grid", annex.grid())
                    .param("document", document).update();
        }
    }
}
