package yanxun.document.official;

import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.document.DocumentId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.FileType;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Issuing, withdrawing, and the document as a file. */
@Screen
@RequestMapping("/documents/{document}")
class IssueController {
    private final Issuing issuing;
    private final DocumentDetail detail;
    private final Prints prints;
    private final FileStore files;

    IssueController(Issuing issuing, DocumentDetail detail, Prints prints, FileStore files) {
        this.issuing = issuing;
        this.detail = detail;
        this.prints = prints;
        this.files = files;
    }

    @PutMapping("/issue")
    @Access(Permission.ISSUE_DOCUMENTS)
    ResponseEntity<View> issue(@PathVariable DocumentId document, Viewer viewer) {
        issuing.issue(document, viewer);
        return Redirect.to("/documents/" + document);
    }

    @DeleteMapping("/issue")
    @Access(Permission.ISSUE_DOCUMENTS)
    ResponseEntity<View> withdraw(@PathVariable DocumentId document, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        issuing.withdraw(document, reason, viewer);
        return Redirect.to("/documents/" + document);
    }

    @DeleteMapping
    @Access(Permission.DRAFT_DOCUMENTS)
    ResponseEntity<View> discard(@PathVariable DocumentId document, Viewer viewer) {
        issuing.discard(document, viewer);
        return Redirect.to("/documents?box=out");
    }

    @GetMapping("/{format:docx|pdf}")
    @Access(Permission.SEE_DOCUMENTS)
    ResponseEntity<byte[]> print(@PathVariable DocumentId document, @PathVariable String format, Viewer viewer) {
        var content = detail.content(document, viewer);
        return format.equals("pdf") ? DocumentController.file(prints.pdf(content), FileType.PDF, prints.name(content)) : DocumentController.file(prints.word(content), FileType.DOCX, prints.name(content));
    }

    @GetMapping("/annexes/{annex}")
    @Access(Permission.SEE_DOCUMENTS)
    ResponseEntity<InputStreamResource> annex(@PathVariable DocumentId document, @PathVariable UUID annex, Viewer viewer) {
        var found = detail.content(document, viewer).annexes().stream().filter(each -> each.id().equals(annex) && each.isFile()).findFirst().orElseThrow(NotFound::new);
        return Attachment.of(files, new FileId(Objects.requireNonNull(found.file())), found.name(), found.type());
    }
}
