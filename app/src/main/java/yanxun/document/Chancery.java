package yanxun.document;

import java.time.LocalDate;
import java.util.UUID;
import yanxun.platform.access.Viewer;

/** Issues a document as its occasion drafts it, for whoever needs no editing in between. */
public interface Chancery {
    /** @param on the day the document bears */
    void issue(UUID id, String subject, DocumentKind kind, LocalDate on, Viewer viewer);
}
