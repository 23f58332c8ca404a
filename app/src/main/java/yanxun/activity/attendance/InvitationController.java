package yanxun.activity.attendance;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.InvitationForm;
import yanxun.activity.schedule.Inviting;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Whom the notice addresses, on the page of the list. */
@Screen
@RequestMapping("/activities/{activity}/invitations")
@Access(Permission.HOST_ACTIVITIES)
class InvitationController {
    private final Inviting inviting;
    private final RosterPages pages;

    InvitationController(Inviting inviting, RosterPages pages) {
        this.inviting = inviting;
        this.pages = pages;
    }

    @PostMapping
    ResponseEntity<View> invite(@PathVariable ActivityId activity, InvitationForm form, Viewer viewer) {
        var leftover = inviting.invite(activity, form, viewer);
        return leftover.isEmpty() ? back(activity) : ResponseEntity.unprocessableContent().body(pages.again(activity, "persons", leftover, viewer));
    }

    @DeleteMapping("/{invitation}")
    ResponseEntity<View> withdraw(@PathVariable ActivityId activity, @PathVariable UUID invitation, Viewer viewer) {
        inviting.withdraw(activity, invitation, viewer);
        return back(activity);
    }

    private static ResponseEntity<View> back(ActivityId activity) {
        return Redirect.to("/activities/" + activity + "/roster");
    }
}
