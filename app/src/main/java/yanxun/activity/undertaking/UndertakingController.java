package yanxun.activity.undertaking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

/** The list, one community activity, and its moves from step to step. */
@Screen
@RequestMapping("/undertakings")
@Access(Permission.SEE_ACTIVITIES)
class UndertakingController {
    private final UndertakingQueries queries;
    private final UndertakingDetail detail;
    private final Moving moving;
    private final Arranging arranging;
    private final Archive archive;
    private final Undertakings undertakings;

    UndertakingController(UndertakingQueries queries, UndertakingDetail detail, Moving moving, Arranging arranging, Archive archive, Undertakings undertakings) {
        this.queries = queries;
        this.detail = detail;
        this.moving = moving;
        this.arranging = arranging;
        this.archive = archive;
        this.undertakings = undertakings;
    }

    @GetMapping
    View list(UndertakingFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping("/{undertaking}")
    View show(@PathVariable UUID undertaking, @RequestParam(defaultValue = "false") boolean all, Viewer viewer) {
        return detail.page(undertaking, all, viewer);
    }

    @GetMapping("/{undertaking}/archive")
    View archive(@PathVariable UUID undertaking, Viewer viewer) {
        return archive.page(undertaking, viewer);
    }

    @PutMapping("/{undertaking}/progress")
    ResponseEntity<View> advance(@PathVariable UUID undertaking, @RequestParam Phase from, Viewer viewer) {
        moving.advance(undertaking, from, viewer);
        return back(undertaking);
    }

    @DeleteMapping("/{undertaking}/progress")
    ResponseEntity<View> undo(@PathVariable UUID undertaking, @RequestParam Phase from, Viewer viewer) {
        moving.undo(undertaking, from, viewer);
        return back(undertaking);
    }

    @PutMapping("/{undertaking}/return")
    ResponseEntity<View> sendBack(@PathVariable UUID undertaking, @RequestParam Phase from, @RequestParam Phase to, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        moving.sendBack(undertaking, from, to, reason, viewer);
        return back(undertaking);
    }

    /** The three ways it can end before its time. */
    @PutMapping("/{undertaking}/end")
    ResponseEntity<View> end(@PathVariable UUID undertaking, @RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        undertakings.look(undertaking, viewer);
        switch (way) {
            case "withdraw" -> moving.withdraw(undertaking, reason, viewer);
            case "decline" -> moving.decline(undertaking, reason, viewer);
            case "stop" -> moving.stop(undertaking, reason, viewer);
            default -> throw new Rejected("请选择撤回、不予受理或终止");
        }
        return back(undertaking);
    }

    @PutMapping("/{undertaking}/steps/{phase}")
    ResponseEntity<View> plan(@PathVariable UUID undertaking, @PathVariable Phase phase, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String delegate, Viewer viewer) {
        arranging.plan(undertaking, phase, due, delegate, viewer);
        return back(undertaking);
    }

    @DeleteMapping("/{undertaking}/steps/{phase}")
    ResponseEntity<View> drop(@PathVariable UUID undertaking, @PathVariable Phase phase, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        moving.drop(undertaking, phase, reason, viewer);
        return back(undertaking);
    }

    @PutMapping("/{undertaking}/host")
    ResponseEntity<View> rehost(@PathVariable UUID undertaking, @RequestParam UUID unit, Viewer viewer) {
        arranging.rehost(undertaking, unit, viewer);
        return back(undertaking);
    }

    @PutMapping("/{undertaking}/owner")
    ResponseEntity<View> handOver(@PathVariable UUID undertaking, @RequestParam(defaultValue = "") String person, Viewer viewer) {
        arranging.handOver(undertaking, person, viewer);
        return back(undertaking);
    }

    static ResponseEntity<View> back(UUID undertaking) {
        return Redirect.to("/undertakings/" + undertaking);
    }
}
