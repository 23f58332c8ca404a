package yanxun.activity.attendance;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The host's list: roll call, list from outside the network, decisions on leave and make-ups. */
@Screen
@RequestMapping("/activities/{activity}/roster")
@Access(Permission.HOST_ACTIVITIES)
class RosterController {
    private final RosterPages pages;
    private final RollCall rollCall;
    private final Deciding deciding;

    RosterController(RosterPages pages, RollCall rollCall, Deciding deciding) {
        this.pages = pages;
        this.rollCall = rollCall;
        this.deciding = deciding;
    }

    @GetMapping
    View roster(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return pages.page(activity, q.strip(), show, Math.max(1, page), viewer);
    }

    @PutMapping("/{person}/check-in")
    ResponseEntity<View> call(@PathVariable ActivityId activity, @PathVariable UUID person, Viewer viewer) {
        rollCall.call(activity, person, viewer);
        return back(activity);
    }

    @DeleteMapping("/{person}/check-in")
    ResponseEntity<View> takeBack(@PathVariable ActivityId activity, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        rollCall.takeBack(activity, person, reason, viewer);
        return back(activity);
    }

    @PostMapping("/list")
    ResponseEntity<View> merge(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String list, Viewer viewer) {
        var leftover = rollCall.merge(activity, list, viewer);
        return leftover.isEmpty() ? back(activity) : ResponseEntity.unprocessableContent().body(pages.again(activity, "list", leftover, viewer));
    }

    @PutMapping("/{person}/decision")
    ResponseEntity<View> decide(@PathVariable ActivityId activity, @PathVariable UUID person, @RequestParam boolean granted, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        deciding.decide(activity, person, granted, reason, viewer);
        return back(activity);
    }

    private static ResponseEntity<View> back(ActivityId activity) {
        return Redirect.to("/activities/" + activity + "/roster");
    }
}
