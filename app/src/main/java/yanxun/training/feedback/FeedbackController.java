package yanxun.training.feedback;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Being asked what one thought, and what everybody thought. */
@Screen
@RequestMapping("/training/cohorts/{cohort}/feedback")
@Access(Permission.SEE_TRAINING)
class FeedbackController {
    private final Results results;
    private final Sheets sheets;
    private final FillingIn filling;

    FeedbackController(Results results, Sheets sheets, FillingIn filling) {
        this.results = results;
        this.sheets = sheets;
        this.filling = filling;
    }

    @GetMapping
    View show(@PathVariable UUID cohort, Viewer viewer) {
        return results.page(cohort, viewer);
    }

    @GetMapping("/{moment:cohort|effect}")
    View ofCohort(@PathVariable UUID cohort, @PathVariable String moment, Viewer viewer) {
        return page(cohort, moment(moment), null, viewer);
    }

    @GetMapping("/sessions/{activity}")
    View ofSession(@PathVariable UUID cohort, @PathVariable UUID activity, Viewer viewer) {
        return page(cohort, Moment.SESSION, activity, viewer);
    }

    @PostMapping("/{moment:cohort|effect}")
    ResponseEntity<View> answerCohort(@PathVariable UUID cohort, @PathVariable String moment, @RequestParam Map<String, String> given, Viewer viewer) {
        return answer(cohort, moment(moment), null, given, viewer);
    }

    @PostMapping("/sessions/{activity}")
    ResponseEntity<View> answerSession(@PathVariable UUID cohort, @PathVariable UUID activity, @RequestParam Map<String, String> given, Viewer viewer) {
        return answer(cohort, Moment.SESSION, activity, given, viewer);
    }

    private View page(UUID cohort, Moment moment, @Nullable UUID activity, Viewer viewer) {
        var sheet = sheets.sheet(cohort, moment, activity, viewer);
        return new SheetPage(sheet, sheets.isOpen(sheet, viewer), Map.of(), Map.of());
    }

    private ResponseEntity<View> answer(UUID cohort, Moment moment, @Nullable UUID activity, Map<String, String> given, Viewer viewer) {
        var sheet = sheets.sheet(cohort, moment, activity, viewer);
        var errors = sheet.errors(given);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new SheetPage(sheet, sheets.isOpen(sheet, viewer), given, errors));
        }
        filling.answer(sheet, given, viewer);
        return Redirect.to("/training/cohorts/" + cohort + "/feedback");
    }

    private static Moment moment(String word) {
        return switch (word) {
            case "cohort" -> Moment.COHORT;
            case "effect" -> Moment.EFFECT;
            default -> throw new NotFound();
        };
    }
}
