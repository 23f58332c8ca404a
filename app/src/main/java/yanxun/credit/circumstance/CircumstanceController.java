package yanxun.credit.circumstance;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.data.Page;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/hours/circumstances")
class CircumstanceController {
    private final CircumstanceQueries queries;
    private final Circumstances circumstances;
    private final FileStore files;

    CircumstanceController(CircumstanceQueries queries, Circumstances circumstances, FileStore files) {
        this.queries = queries;
        this.circumstances = circumstances;
        this.files = files;
    }

    @GetMapping
    @Access(Permission.SEE_HOURS)
    View list(@RequestParam(defaultValue = "") String state, @RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return queries.page(state, Page.number(page), blank(), Map.of(), viewer);
    }

    private static CircumstanceForm blank() {
        return new CircumstanceForm(Id.next(), null, null, null, null, null, null);
    }

    @PostMapping
    @Access(Permission.MANAGE_PEOPLE)
    ResponseEntity<View> propose(CircumstanceForm form, Viewer viewer) throws IOException {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(queries.page("", 1, form, errors, viewer));
        }
        var file = Objects.requireNonNull(form.file());
        try (var content = file.getInputStream()) {
            circumstances.propose(form, files.store(content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), UploadKind.EVIDENCE), viewer);
        }
        return Redirect.to("/hours/circumstances");
    }

    @GetMapping("/{circumstance}/evidence")
    @Access(Permission.SEE_HOURS)
    ResponseEntity<InputStreamResource> evidence(@PathVariable UUID circumstance, Viewer viewer) {
        var evidence = queries.evidence(circumstance, viewer);
        return Attachment.of(files, new FileId(evidence.file()), evidence.fileName(), evidence.type());
    }

    @PutMapping("/{circumstance}/decision")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> decide(@PathVariable UUID circumstance, @RequestParam boolean accepted, @RequestParam(defaultValue = "") String reason, @RequestParam int version, Viewer viewer) {
        circumstances.decide(circumstance, accepted, reason, version, viewer);
        return Redirect.to("/hours/circumstances");
    }

    @DeleteMapping("/{circumstance}")
    @Access(Permission.MANAGE_PEOPLE)
    ResponseEntity<View> withdraw(@PathVariable UUID circumstance, Viewer viewer) {
        circumstances.withdraw(circumstance, viewer);
        return Redirect.to("/hours/circumstances");
    }
}
