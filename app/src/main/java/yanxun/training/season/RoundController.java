package yanxun.training.season;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** A round of a season: wishes, the school's check, the draw. */
@Screen
@RequestMapping("/training/seasons/{season}")
class RoundController {
    private final PlanningSeasons preparing;
    private final Wishing wishing;
    private final SchoolChecking checking;
    private final Drawing drawing;

    RoundController(PlanningSeasons preparing, Wishing wishing, SchoolChecking checking, Drawing drawing) {
        this.preparing = preparing;
        this.wishing = wishing;
        this.checking = checking;
        this.drawing = drawing;
    }

    @PutMapping("/publication")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> open(@PathVariable UUID season, Viewer viewer) {
        preparing.open(season, viewer);
        return back(season);
    }

    @PutMapping("/ballot")
    @Access(Permission.SEE_TRAINING)
    ResponseEntity<View> handIn(@PathVariable UUID season, @RequestParam(required = false) @Nullable List<@Nullable UUID> wishes, Viewer viewer) {
        wishing.handIn(season, wishes == null ? List.of() : wishes.stream().filter(Objects::nonNull).toList(), viewer);
        return back(season);
    }

    @DeleteMapping("/ballot")
    @Access(Permission.SEE_TRAINING)
    ResponseEntity<View> takeBack(@PathVariable UUID season, Viewer viewer) {
        wishing.takeBack(season, viewer);
        return back(season);
    }

    @PutMapping("/ballots/{person}/check")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> approve(@PathVariable UUID season, @PathVariable UUID person, Viewer viewer) {
        checking.approve(season, person, viewer);
        return Redirect.to("/training/checks");
    }

    @DeleteMapping("/ballots/{person}/check")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> takeCheckBack(@PathVariable UUID season, @PathVariable UUID person, Viewer viewer) {
        checking.takeBack(season, person, viewer);
        return Redirect.to("/training/checks");
    }

    @PutMapping("/ballots/{person}/check/return")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> sendBack(@PathVariable UUID season, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        checking.sendBack(season, person, reason, viewer);
        return Redirect.to("/training/checks");
    }

    @PutMapping("/draw")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> draw(@PathVariable UUID season, Viewer viewer) {
        drawing.draw(season, viewer);
        return back(season);
    }

    @PutMapping("/second-round")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> secondRound(@PathVariable UUID season, Viewer viewer) {
        drawing.secondRound(season, viewer);
        return back(season);
    }

    @PutMapping("/end")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> finish(@PathVariable UUID season, Viewer viewer) {
        drawing.finish(season, viewer);
        return back(season);
    }

    private static ResponseEntity<View> back(UUID season) {
        return Redirect.to("/training/seasons/" + season);
    }
}
