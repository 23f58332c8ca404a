package yanxun.document.official;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.document.DocumentId;
import yanxun.document.DocumentKind;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.file.FileType;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The list, one document, and a new one. */
@Screen
@RequestMapping("/documents")
class DocumentController {
    private final DocumentQueries queries;
    private final DocumentDetail detail;
    private final Occasions occasions;
    private final WritingDocuments writing;

    DocumentController(DocumentQueries queries, DocumentDetail detail, Occasions occasions, WritingDocuments writing) {
        this.queries = queries;
        this.detail = detail;
        this.occasions = occasions;
        this.writing = writing;
    }

    @GetMapping
    @Access(Permission.SEE_DOCUMENTS)
    View list(DocumentFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping(params = "format=xlsx")
    @Access(Permission.SEE_DOCUMENTS)
    ResponseEntity<byte[]> export(DocumentFilter filter, Viewer viewer) {
        return file(queries.export(filter, viewer), FileType.XLSX, "公文");
    }

    @GetMapping("/{document}")
    @Access(Permission.SEE_DOCUMENTS)
    View show(@PathVariable DocumentId document, Viewer viewer) {
        return detail.page(document, viewer);
    }

    @GetMapping("/new")
    @Access(Permission.DRAFT_DOCUMENTS)
    View blank(@RequestParam(defaultValue = "NOTICE") DocumentKind kind, @RequestParam(required = false) @Nullable String subject, Viewer viewer) {
        return occasions.blank(kind, subject, viewer);
    }

    @PostMapping
    @Access(Permission.DRAFT_DOCUMENTS)
    ResponseEntity<View> draft(DocumentForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(occasions.page(form, true, errors, false, viewer));
        }
        UUID id = form.id() == null ? Id.next() : form.id();
        var occasion = occasions.draft(form.kindChosen(), form.subject(), viewer);
        writing.draft(id, form, occasion.units(), occasion.persons(), viewer);
        return Redirect.to("/documents/" + id);
    }

    static ResponseEntity<byte[]> file(byte[] content, FileType type, String name) {
        return ResponseEntity.ok().header("Content-Type", type.mediaType()).header("Cache-Control", "no-store")
                .header("Content-Disposition", ContentDisposition.attachment().filename(name + "." + type.extension(), StandardCharsets.UTF_8).build().toString()).body(content);
    }
}
