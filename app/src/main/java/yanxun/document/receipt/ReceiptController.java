package yanxun.document.receipt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.document.DocumentId;
import yanxun.org.Teaching;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.FileType;
import yanxun.platform.web.OneOf;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Whom a document goes to, signing for it, reminding. */
@Screen
@RequestMapping("/documents/{document}")
class ReceiptController {
    private final Signing signing;
    private final Mailing mailing;

    ReceiptController(Signing signing, Mailing mailing) {
        this.signing = signing;
        this.mailing = mailing;
    }

    @PutMapping("/receipt")
    @Access(Permission.SEE_DOCUMENTS)
    ResponseEntity<View> sign(@PathVariable DocumentId document, Viewer viewer) {
        signing.sign(document.value(), viewer);
        return Redirect.to("/documents/" + document);
    }

    @PostMapping("/addresses")
    @Access(Permission.DRAFT_DOCUMENTS)
    ResponseEntity<View> address(@PathVariable DocumentId document, @RequestParam(required = false) @Nullable List<UUID> units, @RequestParam(defaultValue = "") @OneOf(Addressing.Beneath.class) String beneath, @RequestParam(required = false) @Nullable UUID region,
            @RequestParam(required = false) @Nullable @OneOf(Teaching.Stage.class) String stage, @RequestParam(defaultValue = "") String persons, Viewer viewer) {
        mailing.address(document, new Mailing.Choice(units == null ? List.of() : units, beneath, region, stage, persons), viewer);
        return Redirect.to("/documents/" + document + "#recipients");
    }

    @DeleteMapping("/addresses/{address}")
    @Access(Permission.DRAFT_DOCUMENTS)
    ResponseEntity<View> remove(@PathVariable DocumentId document, @PathVariable UUID address, Viewer viewer) {
        mailing.remove(document, address, viewer);
        return Redirect.to("/documents/" + document + "#recipients");
    }

    @PostMapping("/reminders")
    @Access(Permission.DRAFT_DOCUMENTS)
    ResponseEntity<View> remind(@PathVariable DocumentId document, Viewer viewer) {
        mailing.remind(document, viewer);
        return Redirect.to("/documents/" + document + "#recipients");
    }

    @GetMapping("/receipts")
    @Access(Permission.DRAFT_DOCUMENTS)
    ResponseEntity<byte[]> export(@PathVariable DocumentId document, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("签收情况.xlsx", StandardCharsets.UTF_8).build().toString()).body(mailing.export(document, viewer));
    }
}
