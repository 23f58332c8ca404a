package yanxun.training.trainer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;
import yanxun.training.stake.Stakes;

/** Who teaches a cohort. */
@Screen
@RequestMapping("/training/cohorts/{cohort}/trainers")
@Access(Permission.SEE_TRAINING)
class EngagementController {
    private final Stakes stakes;
    private final Engagements engagements;
    private final Engaging engaging;

    EngagementController(Stakes stakes, Engagements engagements, Engaging engaging) {
        this.stakes = stakes;
        this.engagements = engagements;
        this.engaging = engaging;
    }

    @GetMapping
    View show(@PathVariable UUID cohort, Viewer viewer) {
        return engagements.page(stakes.of(cohort, viewer), new EngagementForm(Id.next(), null, null, "", BigDecimal.ONE, ""), Map.of(), List.of(), viewer);
    }

    @PostMapping
    ResponseEntity<View> engage(@PathVariable UUID cohort, EngagementForm form, Viewer viewer) {
        var stake = stakes.led(cohort, viewer);
        var errors = form.errors();
        var conflicts = errors.isEmpty() && form.id() != null ? engaging.engage(cohort, form, viewer) : List.<Conflict>of();
        return errors.isEmpty() && conflicts.isEmpty() ? Redirect.to(stake.url() + "/trainers")
                : ResponseEntity.unprocessableContent().body(engagements.page(stake, form, errors, conflicts, viewer));
    }

    @DeleteMapping("/{engagement}")
    ResponseEntity<View> release(@PathVariable UUID cohort, @PathVariable UUID engagement, Viewer viewer) {
        engaging.release(cohort, engagement, viewer);
        return Redirect.to("/training/cohorts/" + cohort + "/trainers");
    }
}
