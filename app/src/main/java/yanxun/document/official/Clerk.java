package yanxun.document.official;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.Chancery;
import yanxun.document.DocumentId;
import yanxun.document.DocumentKind;
import yanxun.document.numbering.Issuers;
import yanxun.platform.access.Viewer;

/** Writes and issues in one go what an occasion drafts. */
@Component
@Transactional
class Clerk implements Chancery {
    private final Occasions occasions;
    private final Issuers issuers;
    private final WritingDocuments writing;
    private final Issuing issuing;

    Clerk(Occasions occasions, Issuers issuers, WritingDocuments writing, Issuing issuing) {
        this.occasions = occasions;
        this.issuers = issuers;
        this.writing = writing;
        this.issuing = issuing;
    }

    @Override
    public void issue(UUID id, String subject, DocumentKind kind, LocalDate on, Viewer viewer) {
        var draft = occasions.draft(kind, subject, viewer);
        var issuer = issuers.owner(draft.unit(), viewer);
        writing.draft(id, new DocumentForm(id, null, issuer.id(), kind.name(), subject, draft.title(), draft.addressees(), draft.body(), issuer.name(), true, on, "", "", issuer.name(), "", "", "", null, List.of()),
                draft.units(), draft.persons(), viewer);
        issuing.issue(new DocumentId(id), viewer);
    }
}
