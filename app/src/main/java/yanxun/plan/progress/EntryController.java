package yanxun.plan.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.plan.PlanId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/plans/{plan}")
@Access(Permission.EDIT_PLANS)
class EntryController {
    private final Scheduling scheduling;
    private final Planning planning;

    EntryController(Scheduling scheduling, Planning planning) {
        this.scheduling = scheduling;
        this.planning = planning;
    }

    @PostMapping("/entries")
    ResponseEntity<View> add(@PathVariable PlanId plan, EntryForm form, Viewer viewer) {
        scheduling.add(plan, form, viewer);
        return back(plan);
    }

    @PutMapping("/entries/{entry}")
    ResponseEntity<View> change(@PathVariable PlanId plan, @PathVariable UUID entry, EntryForm form, Viewer viewer) {
        scheduling.change(plan, entry, form, viewer);
        return back(plan);
    }

    @DeleteMapping("/entries/{entry}")
    ResponseEntity<View> drop(@PathVariable PlanId plan, @PathVariable UUID entry, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        scheduling.drop(plan, entry, reason, viewer);
        return back(plan);
    }

    @PutMapping("/tasks/{task}")
    ResponseEntity<View> assign(@PathVariable PlanId plan, @PathVariable UUID task, @RequestParam(required = false) @Nullable UUID serves, @RequestParam(defaultValue = "") String owner, Viewer viewer) {
        planning.assign(plan, task, serves, owner, viewer);
        return back(plan);
    }

    @DeleteMapping("/publication")
    ResponseEntity<View> withdraw(@PathVariable PlanId plan, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        planning.withdraw(plan, reason, viewer);
        return back(plan);
    }

    private static ResponseEntity<View> back(PlanId plan) {
        return Redirect.to("/plans/" + plan);
    }
}
