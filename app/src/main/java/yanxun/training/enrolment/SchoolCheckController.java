package yanxun.training.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import yanxun.platform.data.Page;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The school checks who signed up. */
@Screen
@RequestMapping("/training/checks")
@Access(Permission.MANAGE_TRAINING)
class SchoolCheckController {
    private final SchoolCheckQueries checks;
    private final Checking checking;

    SchoolCheckController(SchoolCheckQueries checks, Checking checking) {
        this.checks = checks;
        this.checking = checking;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return checks.page(Page.number(page), viewer);
    }

    @PutMapping("/{cohort}/{person}/approval")
    ResponseEntity<View> approve(@PathVariable UUID cohort, @PathVariable UUID person, Viewer viewer) {
        checking.approve(cohort, person, viewer);
        return Redirect.to("/training/checks");
    }

    @DeleteMapping("/{cohort}/{person}/approval")
    ResponseEntity<View> takeBack(@PathVariable UUID cohort, @PathVariable UUID person, Viewer viewer) {
        checking.takeBack(cohort, person, viewer);
        return Redirect.to("/training/checks");
    }

    @PutMapping("/{cohort}/{person}/return")
    ResponseEntity<View> sendBack(@PathVariable UUID cohort, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        checking.sendBack(cohort, person, reason, viewer);
        return Redirect.to("/training/checks");
    }
}
