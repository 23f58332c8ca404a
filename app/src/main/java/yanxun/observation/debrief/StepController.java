package yanxun.observation.debrief;

import java.time.LocalDate;
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
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Agreed steps and what becomes of them. */
@Screen
@RequestMapping("/lessons")
@Access(Permission.SEE_LESSONS)
class StepController {
    private final StepQueries queries;
    private final Steps steps;

    StepController(StepQueries queries, Steps steps) {
        this.queries = queries;
        this.steps = steps;
    }

    @GetMapping("/steps")
    View list(StepFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @PostMapping("/{lesson}/steps")
    ResponseEntity<View> agree(@PathVariable UUID lesson, StepForm form, Viewer viewer) {
        steps.agree(lesson, form, viewer);
        return back(lesson);
    }

    @DeleteMapping("/{lesson}/steps/{step}")
    ResponseEntity<View> remove(@PathVariable UUID lesson, @PathVariable UUID step, Viewer viewer) {
        steps.remove(lesson, step, viewer);
        return back(lesson);
    }

    @PutMapping("/{lesson}/steps/{step}/closing")
    ResponseEntity<View> close(@PathVariable UUID lesson, @PathVariable UUID step, @RequestParam(required = false) @Nullable UUID shownIn, @RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        steps.close(lesson, step, shownIn, note, version, viewer);
        return back(lesson);
    }

    @PutMapping("/{lesson}/steps/{step}/dropping")
    ResponseEntity<View> drop(@PathVariable UUID lesson, @PathVariable UUID step, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        steps.drop(lesson, step, reason, version, viewer);
        return back(lesson);
    }

    @PutMapping("/{lesson}/steps/{step}/due")
    ResponseEntity<View> move(@PathVariable UUID lesson, @PathVariable UUID step, @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn, @RequestParam(defaultValue = "0") int version,
            Viewer viewer) {
        steps.move(lesson, step, dueOn, version, viewer);
        return back(lesson);
    }

    /** The owner may be somebody who does not see the lesson. */
    @PutMapping("/{lesson}/steps/{step}/answer")
    ResponseEntity<View> answer(@PathVariable UUID lesson, @PathVariable UUID step, @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate proposedOn, @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        steps.answer(lesson, step, proposedOn, words, viewer);
        return Redirect.to("/lessons/steps");
    }

    private static ResponseEntity<View> back(UUID lesson) {
        return Redirect.to("/lessons/" + lesson + "/debrief#steps");
    }
}
