package yanxun.plan.progress;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.plan.PlanId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Changing the entry takes the completion back. */
@Screen
@Access(Permission.EDIT_PLANS)
class CompletionController {
    private final Scheduling scheduling;

    CompletionController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @PutMapping("/plans/{plan}/entries/{entry}/completion")
    ResponseEntity<View> complete(@PathVariable PlanId plan, @PathVariable UUID entry, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        scheduling.complete(plan, entry, note, viewer);
        return Redirect.to("/plans/" + plan);
    }
}
