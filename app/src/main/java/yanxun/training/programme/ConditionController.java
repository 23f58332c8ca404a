package yanxun.training.programme;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;
import yanxun.training.audience.Audience;
import yanxun.training.audience.AudienceForm;

/** What a programme asks for and costs, beside its form. */
@Screen
@RequestMapping("/training")
@Access(Permission.MANAGE_TRAINING)
class ConditionController {
    private final ProgrammeQueries programmes;
    private final Designing designing;

    ConditionController(ProgrammeQueries programmes, Designing designing) {
        this.programmes = programmes;
        this.designing = designing;
    }

    record Asked(@Nullable UUID unit, @Nullable AudienceForm audience) {}

    @GetMapping("/audience")
    View meant(Asked asked, Viewer viewer) {
        return programmes.meant(asked.audience() == null ? AudienceForm.of(Audience.EVERYBODY) : asked.audience(), asked.unit(), viewer);
    }

    @GetMapping("/programmes/{programme}/costs")
    View costs(@PathVariable UUID programme, Viewer viewer) {
        return programmes.costPage(programme, viewer);
    }

    @PostMapping("/programmes/{programme}/prerequisites")
    ResponseEntity<View> require(@PathVariable UUID programme, @RequestParam(required = false) @Nullable UUID needs, @RequestParam(defaultValue = "") String category,
            @RequestParam(required = false) @Nullable BigDecimal hours, Viewer viewer) {
        designing.require(programme, needs, category, hours, viewer);
        return Redirect.to("/training/programmes/" + programme);
    }

    @DeleteMapping("/programmes/{programme}/prerequisites/{ordinal}")
    ResponseEntity<View> requireNoLonger(@PathVariable UUID programme, @PathVariable int ordinal, Viewer viewer) {
        designing.requireNoLonger(programme, ordinal, viewer);
        return Redirect.to("/training/programmes/" + programme);
    }

    @PutMapping("/programmes/{programme}/retirement")
    ResponseEntity<View> retire(@PathVariable UUID programme, Viewer viewer) {
        designing.retire(programme, viewer);
        return Redirect.to("/training/programmes/" + programme);
    }

    @DeleteMapping("/programmes/{programme}/retirement")
    ResponseEntity<View> restore(@PathVariable UUID programme, Viewer viewer) {
        designing.restore(programme, viewer);
        return Redirect.to("/training/programmes/" + programme);
    }
}
