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

@Screen
@Access(Permission.EDIT_PLANS)
class TargetController {
    private final Linking linking;

    TargetController(Linking linking) {
        this.linking = linking;
    }

    @PutMapping("/plans/{plan}/targets/{target}")
    ResponseEntity<View> link(@PathVariable PlanId plan, @PathVariable UUID target, @RequestParam(defaultValue = "") String figure, Viewer viewer) {
        linking.link(plan, target, figure, viewer);
        return Redirect.to("/plans/" + plan);
    }
}
