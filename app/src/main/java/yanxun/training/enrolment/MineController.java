package yanxun.training.enrolment;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One's own choice. */
@Screen
@RequestMapping("/training")
@Access(Permission.SEE_TRAINING)
class MineController {
    private final MineQueries mine;
    private final Enrolling enrolling;

    MineController(MineQueries mine, Enrolling enrolling) {
        this.mine = mine;
        this.enrolling = enrolling;
    }

    @GetMapping("/mine")
    View show(Viewer viewer) {
        return mine.page(viewer);
    }

    @PutMapping("/cohorts/{cohort}/place")
    ResponseEntity<View> signUp(@PathVariable UUID cohort, Viewer viewer) {
        enrolling.signUp(cohort, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @DeleteMapping("/cohorts/{cohort}/place")
    ResponseEntity<View> withdraw(@PathVariable UUID cohort, Viewer viewer) {
        enrolling.withdraw(cohort, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }
}
