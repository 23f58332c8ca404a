package yanxun.training.task;

import static yanxun.platform.i18n.Text.t;

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
import yanxun.platform.data.Page;
import yanxun.platform.error.Rejected;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.file.UploadKind;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One task for those who hand in and those who read. */
@Screen
@RequestMapping("/training")
@Access(Permission.SEE_TRAINING)
class HandInController {
    private final TaskQueries queries;
    private final SubmittingTasks submitting;
    private final ReadingThrough reading;
    private final FileStore files;

    HandInController(TaskQueries queries, SubmittingTasks submitting, ReadingThrough reading, FileStore files) {
        this.queries = queries;
        this.submitting = submitting;
        this.reading = reading;
        this.files = files;
    }

    @GetMapping("/tasks/{task}")
    View show(@PathVariable UUID task, Viewer viewer) {
        return queries.page(task, "", null, viewer);
    }

    /** What was written comes back with what is wrong, so that nobody writes it twice. */
    @PostMapping("/tasks/{task}/hand-in")
    ResponseEntity<View> handIn(@PathVariable UUID task, @RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) throws IOException {
        queries.page(task, text, null, viewer);
        try {
            if (file == null || file.isEmpty()) {
                submitting.handIn(task, text, null, viewer);
            } else {
                try (var content = file.getInputStream()) {
                    submitting.handIn(task, text, files.store(content, Objects.requireNonNullElse(file.getOriginalFilename(), "文件"), UploadKind.ATTACHMENT), viewer);
                }
            }
        } catch (Rejected refused) {
            return ResponseEntity.unprocessableContent().body(queries.page(task, text, t(refused), viewer));
        }
        return Redirect.to("/training/tasks/" + task);
    }

    @GetMapping("/tasks/{task}/hand-ins/{person}")
    View read(@PathVariable UUID task, @PathVariable UUID person, Viewer viewer) {
        return queries.handIn(task, person, viewer);
    }

    @PutMapping("/tasks/{task}/hand-ins/{person}")
    ResponseEntity<View> comment(@PathVariable UUID task, @PathVariable UUID person, @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        reading.read(task, person, outcome.equals("ACCEPTED"), comment, version, viewer);
        var next = queries.handIn(task, person, viewer).next();
        return Redirect.to(next == null ? "/training/tasks/" + task : "/training/tasks/" + task + "/hand-ins/" + next);
    }

    @GetMapping("/tasks/{task}/hand-ins/{person}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID task, @PathVariable UUID person, Viewer viewer) {
        var kept = queries.file(task, person, viewer);
        return Attachment.of(files, new FileId(kept.file()), kept.fileName(), kept.type());
    }

    @GetMapping("/reading")
    View waiting(@RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return queries.waiting(Page.number(page), viewer);
    }
}
