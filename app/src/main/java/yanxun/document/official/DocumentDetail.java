package yanxun.document.official;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.document.DocumentId;
import yanxun.document.layout.Typesetting;
import yanxun.document.life.DocumentState;
import yanxun.document.numbering.Issuers;
import yanxun.document.receipt.Receipts;
import yanxun.document.receipt.Signing;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Everything the page of one document shows. */
@Component
class DocumentDetail {
    private final JdbcClient jdbc;
    private final Issuing.Desk desk;
    private final Receipts receipts;
    private final Signing signing;
    private final Clock clock;

    DocumentDetail(JdbcClient jdbc, Issuing.Desk desk, Receipts receipts, Signing signing, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.receipts = receipts;
        this.signing = signing;
        this.clock = clock;
    }

    private record Seen(boolean drafts, boolean issues, boolean made) {}

    DocumentPage page(DocumentId document, Viewer viewer) {
        var id = document.value();
        var seen = seen(id, viewer);
        var content = desk.contents().of(id);
        var draft = content.row().isDraft();
        if (!seen.drafts()) {
            signing.read(id, viewer);
        }
        var rights = new DocumentPage.Rights(seen.drafts(), seen.issues(), seen.drafts() && (seen.made() || seen.issues()), content.row().state() == DocumentState.ISSUED && signing.isWanted(id, viewer));
        return new DocumentPage(content, Typesetting.sheets(content.paper(Times.day(clock.instant()))), draft ? desk.proofs().of(content) : List.of(), draft ? desk.addressing().of(id) : List.of(),
                draft ? desk.addressing().count(id) : 0, draft ? desk.addressing().choices(viewer) : List.of(), receipts.of(id), seen.drafts() ? timeline(id) : List.of(), rights);
    }

    /** The document in words, for whoever may see it. */
    Content content(DocumentId document, Viewer viewer) {
        seen(document.value(), viewer);
        return desk.contents().of(document.value());
    }

    private Seen seen(UUID document, Viewer viewer) {
        return Sight.by(viewer, jdbc.sql("select " + Sight.MINE + " as drafts, d.unit_id in " + Issuers.OFFICES.formatted(":issuing") + " as issues, d.created_by = :me as made from document.document d where d.id = :id and " + Sight.SEEN))
                .param("id", document).param("issuing", Issuers.places(viewer, Permission.ISSUE_DOCUMENTS)).query(Seen.class).optional()
                .map(seen -> new Seen(seen.drafts() && viewer.may(Permission.DRAFT_DOCUMENTS), seen.issues() && viewer.may(Permission.ISSUE_DOCUMENTS), seen.made())).orElseThrow(NotFound::new);
    }

    private List<DocumentPage.Happening> timeline(UUID id) {
        return jdbc.sql("select at, name, what, detail from document.happening where document_id = :id order by at desc, id desc limit 60").param("id", id).query(DocumentPage.Happening.class).list();
    }
}
