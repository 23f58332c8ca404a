package yanxun.activity.problem;

import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The work on a problem: notes and materials, and the case in the end. */
@Screen
@RequestMapping("/problems/{problem}")
@Access(Permission.SEE_ACTIVITIES)
class SolvingController {
    private final Solving solving;
    private final ProblemQueries queries;
    private final FileStore files;

    SolvingController(Solving solving, ProblemQueries queries, FileStore files) {
        this.solving = solving;
        this.queries = queries;
        this.files = files;
    }

    @PostMapping("/notes")
    ResponseEntity<View> note(@PathVariable UUID problem, @RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        if (file == null || file.isEmpty()) {
            solving.note(problem, text, null, "", viewer);
        } else {
            try (var content = file.getInputStream()) {
                solving.note(problem, text, content, Objects.requireNonNullElse(file.getOriginalFilename(), ""), viewer);
            }
        }
        return Redirect.to("/problems/" + problem + "#work");
    }

    @GetMapping("/notes/{note}")
    ResponseEntity<InputStreamResource> open(@PathVariable UUID problem, @PathVariable UUID note, Viewer viewer) {
        var kept = queries.file(problem, note, viewer);
        return Attachment.of(files, new FileId(Objects.requireNonNull(kept.file())), kept.fileName(), kept.type());
    }

    @PutMapping("/case")
    ResponseEntity<View> solve(@PathVariable UUID problem, Solving.CaseForm form, Viewer viewer) {
        solving.solve(problem, form, viewer);
        return Redirect.to("/problems/" + problem);
    }
}
