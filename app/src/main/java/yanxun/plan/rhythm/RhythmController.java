package yanxun.plan.rhythm;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import yanxun.plan.PlanId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@Access(Permission.EDIT_PLANS)
class RhythmController {
    private final Keeping keeping;

    RhythmController(Keeping keeping) {
        this.keeping = keeping;
    }

    @PostMapping("/plans/{plan}/rhythm")
    ResponseEntity<View> keep(@PathVariable PlanId plan, Viewer viewer) {
        keeping.keep(plan, viewer);
        return Redirect.to("/plans/" + plan);
    }
}
