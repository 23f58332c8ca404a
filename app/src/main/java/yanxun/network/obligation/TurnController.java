package yanxun.network.obligation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Hosting by turns. A coordinator is often a teacher: the tie decides, not a duty. */
@Screen
@RequestMapping("/network/communities/{community}/turns")
@Access(Permission.SEE_NETWORK)
class TurnController {
    private final TakingTurns taking;

    TurnController(TakingTurns taking) {
        this.taking = taking;
    }

    @PutMapping("/{unit}/place")
    ResponseEntity<View> raise(@PathVariable UUID community, @PathVariable UUID unit, Viewer viewer) {
        taking.raise(community, unit, viewer);
        return back(community);
    }

    @PostMapping("/skips")
    ResponseEntity<View> skip(@PathVariable UUID community, @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @RequestParam(required = false) @Nullable String reason, Viewer viewer) {
        taking.skip(community, unit, on, reason, viewer);
        return back(community);
    }

    @DeleteMapping("/skips/{skip}")
    ResponseEntity<View> unskip(@PathVariable UUID community, @PathVariable UUID skip, Viewer viewer) {
        taking.unskip(community, skip, viewer);
        return back(community);
    }

    private static ResponseEntity<View> back(UUID community) {
        return Redirect.to("/network/communities/" + community + "/obligations#turns");
    }
}
