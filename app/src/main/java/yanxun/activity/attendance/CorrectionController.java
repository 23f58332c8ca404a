package yanxun.activity.attendance;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** After closing: attendance that was overlooked. */
@Screen
@Access(Permission.CORRECT_ACTIVITIES)
class CorrectionController {
    private final RollCall rollCall;

    CorrectionController(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    @PostMapping("/activities/{activity}/corrections")
    ResponseEntity<View> correct(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        rollCall.correct(activity, number, reason, viewer);
        return Redirect.to("/activities/" + activity);
    }
}
