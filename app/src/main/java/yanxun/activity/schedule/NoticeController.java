package yanxun.activity.schedule;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Whom the notice addresses, and its cancellation. */
@Screen
@RequestMapping("/activities/{activity}")
@Access(Permission.HOST_ACTIVITIES)
class NoticeController {
    private final Inviting inviting;
    private final Publishing publishing;

    NoticeController(Inviting inviting, Publishing publishing) {
        this.inviting = inviting;
        this.publishing = publishing;
    }

    @PostMapping("/invitations")
    ResponseEntity<View> invite(@PathVariable ActivityId activity, InvitationForm form, Viewer viewer) {
        inviting.invite(activity, form, viewer);
        return Redirect.to("/activities/" + activity + "/roster");
    }

    @DeleteMapping("/invitations/{invitation}")
    ResponseEntity<View> withdraw(@PathVariable ActivityId activity, @PathVariable UUID invitation, Viewer viewer) {
        inviting.withdraw(activity, invitation, viewer);
        return Redirect.to("/activities/" + activity + "/roster");
    }

    @PutMapping("/cancellation")
    ResponseEntity<View> cancel(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        publishing.cancel(activity, reason, viewer);
        return Redirect.to("/activities/" + activity);
    }
}
