package yanxun.activity.attendance;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

@Screen
@RequestMapping("/activities/{activity}")
@Access(Permission.SEE_ACTIVITIES)
class AnsweringController {
    private final Answering answering;

    AnsweringController(Answering answering) {
        this.answering = answering;
    }

    @PutMapping("/enrolment")
    ResponseEntity<View> enrol(@PathVariable ActivityId activity, Viewer viewer) {
        answering.enrol(activity, viewer);
        return back(activity);
    }

    @DeleteMapping("/enrolment")
    ResponseEntity<View> withdraw(@PathVariable ActivityId activity, Viewer viewer) {
        answering.withdraw(activity, viewer);
        return back(activity);
    }

    @PutMapping("/leave")
    ResponseEntity<View> leave(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        answering.askLeave(activity, reason, viewer);
        return back(activity);
    }

    @DeleteMapping("/leave")
    ResponseEntity<View> takeLeaveBack(@PathVariable ActivityId activity, Viewer viewer) {
        answering.takeLeaveBack(activity, viewer);
        return back(activity);
    }

    @PutMapping("/make-up")
    ResponseEntity<View> makeUp(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        answering.askMakeUp(activity, reason, viewer);
        return back(activity);
    }

    @PutMapping("/sign-out")
    ResponseEntity<View> signOut(@PathVariable ActivityId activity, Viewer viewer) {
        answering.signOut(activity, viewer);
        return back(activity);
    }

    private static ResponseEntity<View> back(ActivityId activity) {
        return Redirect.to("/activities/" + activity);
    }
}
