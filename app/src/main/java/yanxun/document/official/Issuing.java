package yanxun.document.official;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.DocumentId;
import yanxun.document.life.Documents;
import yanxun.document.numbering.Numbering;
import yanxun.document.receipt.Addressing;
import yanxun.document.receipt.Sending;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotYours;
import yanxun.platform.time.Times;

/** Issuing a document: proof-read, numbered, sent, all in one; and withdrawing it. */
@Component
@Transactional
public class Issuing {
    private final JdbcClient jdbc;
    private final Desk desk;
    private final Numbering numbering;
    private final Sending sending;
    private final Clock clock;

    Issuing(JdbcClient jdbc, Desk desk, Numbering numbering, Sending sending, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.numbering = numbering;
        this.sending = sending;
        this.clock = clock;
    }

    /** What is needed to judge a document: found, read, proof-read, addressed. */
    @Component
    record Desk(Documents documents, Contents contents, Proofs proofs, Addressing addressing) {}

    public String issue(DocumentId document, Viewer viewer) {
        var held = desk.documents().claim(document, viewer, Permission.ISSUE_DOCUMENTS);
        var content = desk.contents().of(held.id());
        var row = content.row();
        var proofs = desk.proofs().of(content);
        var errors = proofs.stream().filter(proof -> proof.finding().isError()).count();
        var doubts = proofs.stream().filter(Proof::isOpen).count() - errors;
        var addressed = row.isDraft() && errors + doubts == 0 ? desk.addressing().settle(held.id()) : 0;
        var state = held.state().issue(errors, doubts, addressed, row.issuerWord() != null);
        var on = row.signedOn() == null ? Times.day(clock.instant()) : row.signedOn();
        var word = java.util.Objects.requireNonNull(row.issuerWord());
        var number = numbering.take(held.wall(), word, on.getYear());
        jdbc.sql("""
                update document.document set state = :state, word = :word, year = :year, number = :number, signed_on = :on, issued_by = :me, issued_at = :now, changed_at = :now, version = version + 1 where id = :id
                """).param("state", state.name()).param("word", word).param("year", on.getYear()).param("number", number).param("on", on, Types.DATE).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", held.id()).update();
        var written = Numbering.written(word, on.getYear(), number);
        sending.send(new Sending.Mail(held.id(), held.wall(), written, held.title(), held.signBy()));
        desk.documents().note(held.id(), viewer, "印发", written);
        return written;
    }

    public void withdraw(DocumentId document, String reason, Viewer viewer) {
        var held = desk.documents().claim(document, viewer, Permission.ISSUE_DOCUMENTS);
        var state = held.state().withdraw(reason);
        jdbc.sql("update document.document set state = :state, withdrawn_by = :me, withdrawn_at = :now, withdraw_reason = :reason, changed_at = :now, version = version + 1 where id = :id")
                .param("state", state.name()).param("me", viewer.person().value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("reason", reason.strip()).param("id", held.id()).update();
        sending.withdraw(new Sending.Mail(held.id(), held.wall(), String.valueOf(held.number()), held.title(), null), reason.strip());
        desk.documents().note(held.id(), viewer, "撤回", reason.strip());
    }

    /** A draft nobody needs is thrown away; what was issued stays. */
    public void discard(DocumentId document, Viewer viewer) {
        var held = desk.documents().claim(document, viewer, Permission.DRAFT_DOCUMENTS);
        if (!viewer.person().value().equals(held.createdBy()) && !desk.documents().may(held, viewer, Permission.ISSUE_DOCUMENTS)) {
            throw new NotYours("草稿由拟稿人或签发人删除");
        }
        held.state().allowChange();
        desk.documents().note(held.id(), viewer, "删除草稿", held.title());
        jdbc.sql("delete from document.document where id = :id").param("id", held.id()).update();
    }
}
