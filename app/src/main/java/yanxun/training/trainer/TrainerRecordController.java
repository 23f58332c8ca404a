package yanxun.training.trainer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** When a trainer can teach, the telephone behind the mask, and the pool as a workbook. */
@Screen
@RequestMapping("/trainers")
@Access(Permission.SEE_TRAINING)
class TrainerRecordController {
    private final Freeing freeing;
    private final Phoning phoning;
    private final TrainerExport export;

    TrainerRecordController(Freeing freeing, Phoning phoning, TrainerExport export) {
        this.freeing = freeing;
        this.phoning = phoning;
        this.export = export;
    }

    @GetMapping("/pool.xlsx")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<byte[]> workbook(TrainerFilter filter, Viewer viewer) {
        return export.workbook(filter, viewer);
    }

    @PutMapping("/{trainer}/week")
    ResponseEntity<View> mark(@PathVariable UUID trainer, @RequestParam(required = false) @Nullable List<String> slot, Viewer viewer) {
        try {
            freeing.mark(trainer, slot == null ? List.of() : slot.stream().map(Week.Slot::of).toList(), viewer);
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            throw new Rejected("提交的内容不完整或格式不对。");
        }
        return Redirect.to("/trainers/" + trainer);
    }

    @PostMapping("/{trainer}/busy")
    ResponseEntity<View> block(@PathVariable UUID trainer, @RequestParam UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        freeing.block(id, trainer, from, to, reason, viewer);
        return Redirect.to("/trainers/" + trainer);
    }

    @DeleteMapping("/{trainer}/busy/{busy}")
    ResponseEntity<View> unblock(@PathVariable UUID trainer, @PathVariable UUID busy, Viewer viewer) {
        freeing.unblock(busy, trainer, viewer);
        return Redirect.to("/trainers/" + trainer);
    }

    @PostMapping("/{trainer}/phone")
    @Access(Permission.SEE_SENSITIVE)
    View phone(@PathVariable UUID trainer, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        return phoning.look(trainer, reason, viewer);
    }
}
