package yanxun.credit.claim;

import java.math.BigDecimal;
import java.util.List;
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
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The judges' desk. */
@Screen
@RequestMapping("/hours/claims")
@Access(Permission.JUDGE_CLAIMS)
class JudgingController {
    private final ClaimQueries queries;
    private final JudgingClaims judging;

    JudgingController(ClaimQueries queries, JudgingClaims judging) {
        this.queries = queries;
        this.judging = judging;
    }

    @GetMapping("/desk")
    View desk(ClaimFilter filter, Viewer viewer) {
        return queries.desk(filter, viewer);
    }

    /** Many at once. */
    @PutMapping("/desk/endorsement")
    ResponseEntity<View> endorse(@RequestParam(defaultValue = "") List<UUID> claims, Viewer viewer) {
        judging.endorse(claims, viewer);
        return Redirect.to("/hours/claims/desk");
    }

    @PutMapping("/{claim}/endorsement")
    ResponseEntity<View> endorse(@PathVariable UUID claim, Viewer viewer) {
        judging.endorse(claim, viewer);
        return back(claim);
    }

    @DeleteMapping("/{claim}/endorsement")
    ResponseEntity<View> sendBack(@PathVariable UUID claim, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        judging.sendBack(claim, reason, viewer);
        return back(claim);
    }

    @PutMapping("/{claim}/recognition")
    ResponseEntity<View> decide(@PathVariable UUID claim, @RequestParam(defaultValue = "true") boolean granted, @RequestParam(required = false) @Nullable BigDecimal hours,
            @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        if (granted) {
            judging.accept(claim, hours, reason, viewer);
        } else {
            judging.refuse(claim, reason, viewer);
        }
        return back(claim);
    }

    private static ResponseEntity<View> back(UUID claim) {
        return Redirect.to("/hours/claims/" + claim);
    }
}
