package yanxun.document.certificate;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.FileType;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Issuing: to everybody of an occasion, or to a list. */
@Screen
@RequestMapping("/certificates")
@Access(Permission.ISSUE_CERTIFICATES)
class RunController {
    private final IssueDesk desk;
    private final CertificateQueries queries;

    RunController(IssueDesk desk, CertificateQueries queries) {
        this.desk = desk;
        this.queries = queries;
    }

    @GetMapping("/runs")
    View list(Viewer viewer) {
        return new RunListPage(queries.runs(viewer), desk.suggestions(viewer));
    }

    @GetMapping("/runs/new")
    View blank(@RequestParam(required = false) @Nullable String occasion, Viewer viewer) {
        return desk.blank(occasion, viewer);
    }

    @PostMapping("/runs")
    ResponseEntity<View> issue(IssueForm form, Viewer viewer) {
        return answer(desk.issue(form, viewer));
    }

    @PostMapping("/runs/list")
    ResponseEntity<View> issue(IssueForm form, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        if (file == null || file.isEmpty()) {
            return answer(desk.issue(form, null, "", viewer));
        }
        try (var content = file.getInputStream()) {
            return answer(desk.issue(form, content, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), viewer));
        }
    }

    @GetMapping("/runs/{run}")
    View show(@PathVariable UUID run, Viewer viewer) {
        return queries.run(run, viewer);
    }

    @GetMapping("/lists/template.xlsx")
    ResponseEntity<byte[]> template() {
        return workbook("certificates.xlsx", desk.template());
    }

    @GetMapping("/lists/{list}/red.xlsx")
    ResponseEntity<byte[]> red(@PathVariable UUID list, IssueForm form, Viewer viewer) {
        return workbook("red.xlsx", desk.red(list, form, viewer));
    }

    private static ResponseEntity<View> answer(IssueDesk.Answer answer) {
        return switch (answer) {
            case IssueDesk.Answer.Begun(var job) -> Redirect.to("/jobs/" + job);
            case IssueDesk.Answer.ToConfirm(var page) -> ResponseEntity.ok(page);
            case IssueDesk.Answer.ToMend(var page) -> ResponseEntity.unprocessableContent().body(page);
        };
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType()).header("Content-Disposition", "attachment; filename=\"" + name + "\"").body(content);
    }
}
