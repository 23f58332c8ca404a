package yanxun.activity.closing;

import org.springframework.http.ResponseEntity;
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

@Screen
@RequestMapping("/activities/{activity}")
@Access(Permission.HOST_ACTIVITIES)
class ClosingController {
    private final Closing closing;
    private final Reminding reminding;

    ClosingController(Closing closing, Reminding reminding) {
        this.closing = closing;
        this.reminding = reminding;
    }

    @PutMapping("/closing")
    ResponseEntity<View> close(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        closing.close(activity, note, viewer);
        return Redirect.to("/activities/" + activity);
    }

    @PostMapping("/reminders")
    ResponseEntity<View> remind(@PathVariable ActivityId activity, Viewer viewer) {
        reminding.remind(activity, viewer);
        return Redirect.to("/activities/" + activity);
    }
}
