package yanxun.credit.claim;

import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What a claimant does with a claim: evidence, handing in, withdrawing, appealing. */
@Screen
@RequestMapping("/hours/claims/{claim}")
@Access(Permission.SEE_OWN_HOURS)
class HandingInController {
    private final ClaimQueries queries;
    private final Claiming claiming;
    private final Proving proving;
    private final FileStore files;

    HandingInController(ClaimQueries queries, Claiming claiming, Proving proving, FileStore files) {
        this.queries = queries;
        this.claiming = claiming;
        this.proving = proving;
        this.files = files;
    }

    @PostMapping("/evidence")
    ResponseEntity<View> prove(@PathVariable UUID claim, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        queries.form(claim, viewer);
        if (file == null || file.isEmpty()) {
            throw new Rejected("请先选择文件");
        }
        try (var content = file.getInputStream()) {
            proving.add(claim, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), content, viewer);
        }
        return back(claim);
    }

    @GetMapping("/evidence/{evidence}")
    ResponseEntity<InputStreamResource> open(@PathVariable UUID claim, @PathVariable UUID evidence, Viewer viewer) {
        var kept = queries.evidence(claim, evidence, viewer);
        return Attachment.of(files, new FileId(kept.file()), kept.name(), kept.type());
    }

    @DeleteMapping("/evidence/{evidence}")
    ResponseEntity<View> remove(@PathVariable UUID claim, @PathVariable UUID evidence, Viewer viewer) {
        proving.remove(claim, evidence, viewer);
        return back(claim);
    }

    @PutMapping("/submission")
    ResponseEntity<View> handIn(@PathVariable UUID claim, Viewer viewer) {
        claiming.handIn(claim, viewer);
        return back(claim);
    }

    @DeleteMapping("/submission")
    ResponseEntity<View> withdraw(@PathVariable UUID claim, Viewer viewer) {
        claiming.withdraw(claim, viewer);
        return back(claim);
    }

    @PutMapping("/appeal")
    ResponseEntity<View> appeal(@PathVariable UUID claim, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        claiming.appeal(claim, reason, viewer);
        return back(claim);
    }

    private static ResponseEntity<View> back(UUID claim) {
        return Redirect.to("/hours/claims/" + claim);
    }
}
