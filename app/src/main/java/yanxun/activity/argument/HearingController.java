package yanxun.activity.argument;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The hearing's forms stand on the page of the community activity. */
@Screen
@RequestMapping("/undertakings/{undertaking}")
@Access(Permission.SEE_ACTIVITIES)
class HearingController {
    private final Convening convening;
    private final Arguing arguing;

    HearingController(Convening convening, Arguing arguing) {
        this.convening = convening;
        this.arguing = arguing;
    }

    @PostMapping("/hearings")
    ResponseEntity<View> convene(@PathVariable UUID undertaking, HearingForm form, Viewer viewer) {
        convening.convene(undertaking, form.id() == null ? new HearingForm(Id.next(), form.day(), form.place(), form.experts(), form.reason()) : form, viewer);
        return back(undertaking);
    }

    @PutMapping("/opinions/{expert}")
    ResponseEntity<View> opine(@PathVariable UUID undertaking, @PathVariable UUID expert, @RequestParam(defaultValue = "") String stand, @RequestParam(defaultValue = "") String opinion, Viewer viewer) {
        arguing.opine(undertaking, expert, stand, opinion, viewer);
        return back(undertaking);
    }

    @PutMapping("/hearings/{hearing}/conclusion")
    ResponseEntity<View> conclude(@PathVariable UUID undertaking, @PathVariable UUID hearing, ConclusionForm form, Viewer viewer) {
        arguing.conclude(undertaking, hearing, form, viewer);
        return back(undertaking);
    }

    @PutMapping("/changes/{change}/acceptance")
    ResponseEntity<View> accept(@PathVariable UUID undertaking, @PathVariable UUID change, Viewer viewer) {
        arguing.accept(undertaking, change, viewer);
        return back(undertaking);
    }

    private static ResponseEntity<View> back(UUID undertaking) {
        return Redirect.to("/undertakings/" + undertaking);
    }
}
