package yanxun.activity.undertaking;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What is written down and held within a step. */
@Screen
@RequestMapping("/undertakings/{undertaking}")
@Access(Permission.SEE_ACTIVITIES)
class DeedController {
    private final Diagnosing diagnosing;
    private final Holding holding;

    DeedController(Diagnosing diagnosing, Holding holding) {
        this.diagnosing = diagnosing;
        this.holding = holding;
    }

    @PostMapping("/visits")
    ResponseEntity<View> visit(@PathVariable UUID undertaking, @RequestParam(required = false) @Nullable UUID unit, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "") String notes,
            @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        diagnosing.visit(undertaking, unit, day, way, notes, reason, viewer);
        return UndertakingController.back(undertaking);
    }

    @PostMapping("/findings")
    ResponseEntity<View> find(@PathVariable UUID undertaking, @RequestParam(defaultValue = "") String text, Viewer viewer) {
        diagnosing.find(undertaking, text, viewer);
        return UndertakingController.back(undertaking);
    }

    @DeleteMapping("/findings/{finding}")
    ResponseEntity<View> drop(@PathVariable UUID undertaking, @PathVariable UUID finding, Viewer viewer) {
        diagnosing.drop(undertaking, finding, viewer);
        return UndertakingController.back(undertaking);
    }

    @PutMapping("/summary")
    ResponseEntity<View> summarise(@PathVariable UUID undertaking, @RequestParam(defaultValue = "") String highlights, @RequestParam(defaultValue = "") String problems, @RequestParam(defaultValue = "") String improvements, Viewer viewer) {
        diagnosing.summarise(undertaking, highlights, problems, improvements, viewer);
        return UndertakingController.back(undertaking);
    }

    /** With an activity: that one is taken; without: a new one is drafted, and its form opens. */
    @PostMapping("/sessions")
    ResponseEntity<View> hold(@PathVariable UUID undertaking, @RequestParam Phase phase, @RequestParam(required = false) @Nullable UUID activity, @RequestParam(required = false) @Nullable UUID fresh,
            @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        if (activity != null) {
            holding.take(undertaking, phase, activity, reason, viewer);
            return UndertakingController.back(undertaking);
        }
        var drafted = fresh == null ? Id.next() : fresh;
        holding.draft(undertaking, phase, drafted, viewer);
        return Redirect.to("/activities/" + drafted + "/form");
    }
}
