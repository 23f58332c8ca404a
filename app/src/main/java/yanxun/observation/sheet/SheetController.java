package yanxun.observation.sheet;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.observation.lesson.Lessons;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.file.Attachment;
import yanxun.platform.file.FileId;
import yanxun.platform.file.FileStore;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What observers recorded of a lesson. */
@Screen
@RequestMapping("/lessons/{lesson}")
@Access(Permission.SEE_LESSONS)
class SheetController {
    private final SheetQueries sheets;
    private final Strips strips;
    private final Lessons lessons;
    private final Settling settling;
    private final Photographs photographs;
    private final FileStore files;

    SheetController(SheetQueries sheets, Strips strips, Lessons lessons, Settling settling, Photographs photographs, FileStore files) {
        this.sheets = sheets;
        this.strips = strips;
        this.lessons = lessons;
        this.settling = settling;
        this.photographs = photographs;
        this.files = files;
    }

    @GetMapping("/sheets/{sheet}")
    View page(@PathVariable UUID lesson, @PathVariable UUID sheet, Viewer viewer) {
        return sheets.page(lesson, sheet, viewer);
    }

    @GetMapping("/strips")
    View strips(@PathVariable UUID lesson, Viewer viewer) {
        return strips.page(lesson, viewer);
    }

    @GetMapping("/sheets/{sheet}/photos/{photo}")
    ResponseEntity<InputStreamResource> photo(@PathVariable UUID lesson, @PathVariable UUID sheet, @PathVariable UUID photo, @RequestParam(defaultValue = "false") boolean small, Viewer viewer) {
        sheets.page(lesson, sheet, viewer);
        var shown = photographs.of(sheet, photo).orElseThrow(NotFound::new);
        return Attachment.of(files, new FileId(small ? shown.thumbnail() : shown.file()), "photo", shown.type());
    }

    @PutMapping("/sheets/{sheet}/withdrawal")
    ResponseEntity<View> withdraw(@PathVariable UUID lesson, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        settling.withdraw(lessons.seen(lesson, viewer), sheet, reason, viewer);
        return Redirect.to("/lessons/" + lesson);
    }

    @PutMapping("/sheets/{sheet}/time-check")
    ResponseEntity<View> clear(@PathVariable UUID lesson, @PathVariable UUID sheet, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        settling.clear(lessons.seen(lesson, viewer), sheet, reason, viewer);
        return Redirect.to("/lessons/" + lesson + "/sheets/" + sheet);
    }
}
