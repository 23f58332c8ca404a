package yanxun.activity.problem;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What any teacher may say to a problem: me too, I would solve it, I take mine back. */
@Screen
@RequestMapping("/problems/{problem}")
@Access(Permission.SEE_ACTIVITIES)
class VoiceController {
    private final Asking asking;
    private final Solving solving;

    VoiceController(Asking asking, Solving solving) {
        this.asking = asking;
        this.solving = solving;
    }

    @PutMapping("/echo")
    ResponseEntity<View> echo(@PathVariable UUID problem, Viewer viewer) {
        asking.echo(problem, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @DeleteMapping("/echo")
    ResponseEntity<View> unecho(@PathVariable UUID problem, Viewer viewer) {
        asking.unecho(problem, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @PutMapping("/withdrawal")
    ResponseEntity<View> withdraw(@PathVariable UUID problem, Viewer viewer) {
        asking.withdraw(problem, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @PostMapping("/bids")
    ResponseEntity<View> bid(@PathVariable UUID problem, Solving.BidForm form, Viewer viewer) {
        solving.bid(problem, form, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @DeleteMapping("/bids/{bid}")
    ResponseEntity<View> withdrawBid(@PathVariable UUID problem, @PathVariable UUID bid, Viewer viewer) {
        solving.withdrawBid(problem, bid, viewer);
        return Redirect.to("/problems/" + problem);
    }
}
