package yanxun.activity.schedule;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
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

/** Calling an activity off. */
@Screen
@RequestMapping("/activities/{activity}")
@Access(Permission.HOST_ACTIVITIES)
class NoticeController {
    private final Publishing publishing;

    NoticeController(Publishing publishing) {
        this.publishing = publishing;
    }

    @PutMapping("/cancellation")
    ResponseEntity<View> cancel(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        publishing.cancel(activity, reason, viewer);
        return Redirect.to("/activities/" + activity);
    }
}
