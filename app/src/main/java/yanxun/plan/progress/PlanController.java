package yanxun.plan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.plan.PlanId;
import yanxun.plan.outline.PlanUnits;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/plans")
class PlanController {
    private final PlanQueries plans;
    private final Planning planning;
    private final PlanUnits units;
    private final Clock clock;

    PlanController(PlanQueries plans, Planning planning, PlanUnits units, Clock clock) {
        this.plans = plans;
        this.planning = planning;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @Access(Permission.SEE_PLANS)
    View list(PlanFilter filter, Viewer viewer) {
        return plans.list(filter, viewer);
    }

    @GetMapping("/new")
    @Access(Permission.EDIT_PLANS)
    View blank(Viewer viewer) {
        var year = Times.day(clock.instant()).getYear();
        return page(new NewPlanForm(Id.next(), null, "YEAR", "", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)), Map.of(), viewer);
    }

    @PostMapping
    @Access(Permission.EDIT_PLANS)
    ResponseEntity<View> draft(NewPlanForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(form, errors, viewer));
        }
        var plan = form.id() == null ? Id.next() : form.id();
        planning.draft(plan, form, viewer);
        return Redirect.to("/plans/" + plan);
    }

    private NewPlanPage page(NewPlanForm form, Map<String, String> errors, Viewer viewer) {
        var names = new LinkedHashMap<String, String>();
        units.mine(viewer, Permission.EDIT_PLANS).forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return new NewPlanPage(form, names, errors);
    }

    @GetMapping("/{plan}")
    @Access(Permission.SEE_PLANS)
    View show(@PathVariable PlanId plan, Viewer viewer) {
        return plans.page(plan, viewer);
    }

    @PutMapping("/{plan}/publication")
    @Access(Permission.EDIT_PLANS)
    ResponseEntity<View> publish(@PathVariable PlanId plan, Viewer viewer) {
        planning.publish(plan, viewer);
        return Redirect.to("/plans/" + plan);
    }
}
