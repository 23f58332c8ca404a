package yanxun.document.official;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yanxun.document.DocumentId;
import yanxun.document.proof.Doubt;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Working on a draft: the form, saved by hand or by itself, files attached, doubts let stand. */
@Screen
@RequestMapping("/documents/{document}")
@Access(Permission.DRAFT_DOCUMENTS)
class DraftController {
    private final Occasions occasions;
    private final WritingDocuments writing;
    private final Attaching attaching;
    private final Proofs proofs;
    private final Clock clock;

    DraftController(Occasions occasions, WritingDocuments writing, Attaching attaching, Proofs proofs, Clock clock) {
        this.occasions = occasions;
        this.writing = writing;
        this.attaching = attaching;
        this.proofs = proofs;
        this.clock = clock;
    }

    @GetMapping("/edit")
    View edit(@PathVariable DocumentId document, Viewer viewer) {
        attaching.open(document, viewer);
        return occasions.page(occasions.filled(document.value()), false, Map.of(), false, viewer);
    }

    @PutMapping
    ResponseEntity<View> change(@PathVariable DocumentId document, DocumentForm form, Viewer viewer) {
        attaching.open(document, viewer);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(occasions.page(form.at(document.value(), form.version()), false, errors, false, viewer));
        }
        try {
            writing.change(document, form, true, viewer);
            return Redirect.to("/documents/" + document);
        } catch (Stale _) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(occasions.page(occasions.atLatest(document.value(), form), false, Map.of(), true, viewer));
        }
    }

    /** While somebody types; what cannot be saved yet stays in the form. */
    @PutMapping("/draft")
    View save(@PathVariable DocumentId document, DocumentForm form, Viewer viewer) {
        attaching.open(document, viewer);
        if (!form.errors().isEmpty()) {
            throw new Rejected("还有栏目要改正,暂未自动保存");
        }
        return new DraftSaved(writing.change(document, form, false, viewer), Times.clock(clock.instant()));
    }

    @PostMapping("/annexes")
    ResponseEntity<View> attach(@PathVariable DocumentId document, @RequestParam MultipartFile file, Viewer viewer) throws IOException {
        attaching.open(document, viewer);
        if (file.isEmpty()) {
            throw new Rejected("请先选择文件");
        }
        try (var content = file.getInputStream()) {
            attaching.attach(document, Objects.requireNonNullElse(file.getOriginalFilename(), "附件"), content, viewer);
        }
        return Redirect.to("/documents/" + document);
    }

    @DeleteMapping("/annexes/{annex}")
    ResponseEntity<View> detach(@PathVariable DocumentId document, @PathVariable UUID annex, Viewer viewer) {
        attaching.detach(document, annex, viewer);
        return Redirect.to("/documents/" + document);
    }

    @PostMapping("/acceptances")
    ResponseEntity<View> accept(@PathVariable DocumentId document, @RequestParam Doubt doubt, @RequestParam String words, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        proofs.accept(document, doubt, words, note, viewer);
        return Redirect.to("/documents/" + document);
    }
}
