package yanxun.training.enrolment;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The organiser moves a cohort on and fills it. */
@Screen
@RequestMapping("/training/cohorts/{cohort}")
@Access(Permission.MANAGE_TRAINING)
class LifeController {
    private final Organising organising;
    private final ClassChecking confirming;
    private final Sharing sharing;
    private final Naming naming;

    LifeController(Organising organising, ClassChecking confirming, Sharing sharing, Naming naming) {
        this.organising = organising;
        this.confirming = confirming;
        this.sharing = sharing;
        this.naming = naming;
    }

    @PutMapping("/publication")
    ResponseEntity<View> publish(@PathVariable UUID cohort, Viewer viewer) {
        organising.publish(cohort, viewer);
        sharing.announce(cohort, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PutMapping("/start")
    ResponseEntity<View> start(@PathVariable UUID cohort, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        organising.start(cohort, note, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PutMapping("/cancellation")
    ResponseEntity<View> cancel(@PathVariable UUID cohort, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        confirming.cancel(cohort, reason, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PutMapping("/quotas")
    ResponseEntity<View> share(@PathVariable UUID cohort, @RequestParam(defaultValue = "PROPORTIONAL") String way, @RequestParam int places, @RequestParam(required = false) @Nullable UUID unit, Viewer viewer) {
        if (unit == null) {
            sharing.share(cohort, way, places, viewer);
        } else {
            sharing.set(cohort, unit, places, viewer);
        }
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PostMapping("/nominations")
    ResponseEntity<View> name(@PathVariable UUID cohort, @RequestParam UUID unit, @RequestParam(required = false) @Nullable Set<UUID> persons, Viewer viewer) {
        naming.name(cohort, unit, persons == null ? Set.of() : persons, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    @PostMapping("/assignments")
    ResponseEntity<View> assign(@PathVariable UUID cohort, @RequestParam(defaultValue = "") String numbers, @RequestParam(defaultValue = "false") boolean everybody, Viewer viewer) {
        if (everybody) {
            naming.assignAll(cohort, viewer);
        } else {
            var unknown = naming.assign(cohort, numbers, viewer);
            if (!unknown.isEmpty()) {
                throw new Rejected("其余的人已添加。没有这些工号:{0}", Text.listed(unknown)).beside("numbers");
            }
        }
        return Redirect.to("/training/cohorts/" + cohort + "/roster");
    }
}
