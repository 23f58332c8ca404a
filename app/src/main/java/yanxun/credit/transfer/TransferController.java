package yanxun.credit.transfer;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/hours/transfers")
class TransferController {
    private final TransferQueries queries;
    private final Transferring transferring;
    private final FileStore files;

    TransferController(TransferQueries queries, Transferring transferring, FileStore files) {
        this.queries = queries;
        this.transferring = transferring;
        this.files = files;
    }

    @GetMapping
    @Access(Permission.RULE_HOURS)
    View list(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return queries.list(state, Page.number(page), TransferForm.blank(), Map.of(), viewer);
    }

    @PostMapping
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> propose(TransferForm form, Viewer viewer) throws IOException {
        var errors = form.errors(queries.currentYear());
        if (!errors.isEmpty() || form.id() == null) {
            return ResponseEntity.unprocessableContent().body(queries.list("", 1, form, errors, viewer));
        }
        var file = Objects.requireNonNull(form.file());
        try (var content = file.getInputStream()) {
            transferring.propose(form, files.store(content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), UploadKind.EVIDENCE), viewer);
        }
        return Redirect.to("/hours/transfers/" + form.id());
    }

    @GetMapping("/{transfer}")
    @Access(Permission.SEE_OWN_HOURS)
    View show(@PathVariable UUID transfer, Viewer viewer) {
        return queries.page(transfer, viewer);
    }

    @GetMapping("/{transfer}/evidence")
    @Access(Permission.SEE_OWN_HOURS)
    ResponseEntity<InputStreamResource> evidence(@PathVariable UUID transfer, Viewer viewer) {
        var evidence = queries.evidence(transfer, viewer);
        return Attachment.of(files, new FileId(evidence.file()), evidence.fileName(), evidence.type());
    }

    @PutMapping("/{transfer}/decision")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> decide(@PathVariable UUID transfer, @RequestParam boolean confirmed, @RequestParam(defaultValue = "") String reason, @RequestParam int version, Viewer viewer) {
        transferring.decide(transfer, confirmed, reason, version, viewer);
        return Redirect.to("/hours/transfers/" + transfer);
    }

    @PutMapping("/{transfer}/reversal")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> reverse(@PathVariable UUID transfer, @RequestParam(defaultValue = "") String reason, @RequestParam int version, Viewer viewer) {
        transferring.reverse(transfer, reason, version, viewer);
        return Redirect.to("/hours/transfers/" + transfer);
    }
}
