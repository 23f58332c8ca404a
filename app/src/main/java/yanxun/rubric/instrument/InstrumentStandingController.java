package yanxun.rubric.instrument;

import java.util.UUID;
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

/** Whether an edition, or the whole instrument, is in use. */
@Screen
@RequestMapping("/rubrics/{instrument}")
@Access(Permission.EDIT_RUBRICS)
class InstrumentStandingController {
    private final PublishingInstruments publishing;

    InstrumentStandingController(PublishingInstruments publishing) {
        this.publishing = publishing;
    }

    @PutMapping("/editions/{number}/publication")
    ResponseEntity<View> publish(@PathVariable UUID instrument, @PathVariable int number, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        publishing.publish(instrument, number, version, viewer);
        return Redirect.to(Shown.path(instrument, number));
    }

    @PutMapping("/editions/{number}/withdrawal")
    ResponseEntity<View> withdraw(@PathVariable UUID instrument, @PathVariable int number, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        publishing.withdraw(instrument, number, reason, viewer);
        return Redirect.to(Shown.path(instrument, number));
    }

    @PutMapping("/retirement")
    ResponseEntity<View> retire(@PathVariable UUID instrument, Viewer viewer) {
        publishing.retire(instrument, viewer);
        return Redirect.to("/rubrics/" + instrument);
    }

    @DeleteMapping("/retirement")
    ResponseEntity<View> reinstate(@PathVariable UUID instrument, Viewer viewer) {
        publishing.reinstate(instrument, viewer);
        return Redirect.to("/rubrics/" + instrument);
    }
}
