package yanxun.activity.problem;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.OneOf;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;
import yanxun.platform.web.Vocabulary;

/** What the subject group and the researchers do with a problem. */
@Screen
@RequestMapping("/problems/{problem}")
@Access(Permission.SCREEN_PROBLEMS)
class ScreeningController {
    private final Screening screening;

    ScreeningController(Screening screening) {
        this.screening = screening;
    }

    static final class Decision implements Vocabulary {
        @Override
        public Collection<String> words() {
            return List.of("keep", "return");
        }
    }

    /** Kept, or with a decision of "return" sent back. */
    @PutMapping("/screening")
    ResponseEntity<View> screen(@PathVariable UUID problem, @RequestParam(defaultValue = "keep") @OneOf(Decision.class) String decision, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        if (decision.equals("return")) {
            screening.sendBack(problem, reason, viewer);
        } else {
            screening.keep(problem, viewer);
        }
        return Redirect.to("/problems/" + problem);
    }

    @PutMapping("/merger")
    ResponseEntity<View> merge(@PathVariable UUID problem, @RequestParam(required = false) @Nullable UUID into, Viewer viewer) {
        screening.merge(problem, into, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @DeleteMapping("/merger")
    ResponseEntity<View> part(@PathVariable UUID problem, Viewer viewer) {
        screening.part(problem, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @PutMapping("/award")
    ResponseEntity<View> award(@PathVariable UUID problem, @RequestParam(required = false) @Nullable UUID bid, Viewer viewer) {
        screening.award(problem, bid, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @DeleteMapping("/award")
    ResponseEntity<View> takeBack(@PathVariable UUID problem, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        screening.takeBack(problem, reason, viewer);
        return Redirect.to("/problems/" + problem);
    }

    @PutMapping("/topic")
    ResponseEntity<View> escalate(@PathVariable UUID problem, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        screening.escalate(problem, title, reason, viewer);
        return Redirect.to("/problems/" + problem);
    }
}
