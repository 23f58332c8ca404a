package yanxun.training.completion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Who stayed away, their excuses, and the answer. */
@Screen
@RequestMapping("/training/no-shows")
class NoShowController {
    private final NoShowQueries noShows;
    private final NotingNoShows noting;

    NoShowController(NoShowQueries noShows, NotingNoShows noting) {
        this.noShows = noShows;
        this.noting = noting;
    }

    @GetMapping
    @Access(Permission.MANAGE_TRAINING)
    View list(@RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return noShows.list(Page.number(page), viewer);
    }

    @PutMapping("/{cohort}/excuse")
    @Access(Permission.SEE_TRAINING)
    ResponseEntity<View> excuse(@PathVariable UUID cohort, @RequestParam(defaultValue = "") String excuse, Viewer viewer) {
        noting.excuse(cohort, excuse, viewer);
        return Redirect.to("/training/mine");
    }

    @PutMapping("/{cohort}/{person}/decision")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> decide(@PathVariable UUID cohort, @PathVariable UUID person, @RequestParam(defaultValue = "false") boolean accepted, @RequestParam(defaultValue = "") String answer, Viewer viewer) {
        noting.decide(cohort, person, accepted, answer, viewer);
        return Redirect.to("/training/no-shows");
    }
}
