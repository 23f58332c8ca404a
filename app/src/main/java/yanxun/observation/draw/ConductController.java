package yanxun.observation.draw;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Conducting a draw: commitment, revelation, moving up; and its record for anybody to verify. */
@Screen
@RequestMapping("/draws/{draw}")
@Access(Permission.OVERSEE_LESSONS)
class ConductController {
    private final Draws draws;
    private final Committing committing;
    private final Revealing revealing;
    private final Redrawing redrawing;
    private final Published published;

    ConductController(Draws draws, Committing committing, Revealing revealing, Redrawing redrawing, Published published) {
        this.draws = draws;
        this.committing = committing;
        this.revealing = revealing;
        this.redrawing = redrawing;
        this.published = published;
    }

    @PutMapping("/commitment")
    ResponseEntity<View> commit(@PathVariable UUID draw, Viewer viewer) {
        committing.commit(draw, viewer);
        return Redirect.to("/draws/" + draw);
    }

    @PutMapping("/seed")
    ResponseEntity<View> reveal(@PathVariable UUID draw, @RequestParam(defaultValue = "") String beacon, Viewer viewer) {
        revealing.reveal(draw, beacon, viewer);
        return Redirect.to("/draws/" + draw);
    }

    @PutMapping("/replacement")
    ResponseEntity<View> replace(@PathVariable UUID draw, @RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        redrawing.replace(draw, key, reason, viewer);
        return Redirect.to("/draws/" + draw);
    }

    @GetMapping("/record.json")
    ResponseEntity<byte[]> record(@PathVariable UUID draw, Viewer viewer) {
        var found = draws.seen(draw, viewer);
        if (found.isDraft() || !found.told()) {
            throw new NotFound();
        }
        return ResponseEntity.ok().header("Content-Type", "application/json").header("Content-Disposition", "attachment; filename=\"draw-" + draw + ".json\"").body(published.record(found));
    }
}
