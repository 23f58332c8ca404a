package yanxun.training.completion;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
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

/** Sessions of a cohort, its end, and what the district rules about it. */
@Screen
@RequestMapping("/training")
@Access(Permission.MANAGE_TRAINING)
class FinishingController {
    private final SchedulingSessions scheduling;
    private final Finishing finishing;
    private final NotingNoShows noShows;

    FinishingController(SchedulingSessions scheduling, Finishing finishing, NotingNoShows noShows) {
        this.scheduling = scheduling;
        this.finishing = finishing;
        this.noShows = noShows;
    }

    @PostMapping("/cohorts/{cohort}/sessions")
    ResponseEntity<View> schedule(@PathVariable UUID cohort, SessionsForm form, Viewer viewer) {
        scheduling.schedule(cohort, form, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PutMapping("/cohorts/{cohort}/sessions/{activity}/roll")
    ResponseEntity<View> settle(@PathVariable UUID cohort, @PathVariable UUID activity, @RequestParam(defaultValue = "") String absent, @RequestParam(defaultValue = "") String summary, Viewer viewer) {
        scheduling.settle(cohort, activity, absent, summary, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PutMapping("/cohorts/{cohort}/closing")
    ResponseEntity<View> close(@PathVariable UUID cohort, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        finishing.close(cohort, note, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PutMapping("/cohorts/{cohort}/roster/{person}/result")
    ResponseEntity<View> correct(@PathVariable UUID cohort, @PathVariable UUID person, @RequestParam(defaultValue = "") String result, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        finishing.correct(cohort, person, result, reason, viewer);
        return Redirect.to("/training/cohorts/" + cohort + "/roster");
    }

    @GetMapping("/rule")
    View rule(Viewer viewer) {
        return new RulePage(noShows.isInForce(viewer.wall()), ruling(viewer));
    }

    @PutMapping("/rule")
    ResponseEntity<View> change(@RequestParam(defaultValue = "false") boolean noShowBars, Viewer viewer) {
        if (!ruling(viewer)) {
            throw new yanxun.platform.error.NotFound();
        }
        noShows.rule(noShowBars, viewer);
        return Redirect.to("/training/rule");
    }

    /** A whole district's training is one's own. */
    private static boolean ruling(Viewer viewer) {
        return Arrays.asList(viewer.districts(Permission.MANAGE_TRAINING)).contains(viewer.wall());
    }
}
