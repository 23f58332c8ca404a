package yanxun.observation.lesson;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
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

/** Which lesson it was, and whose. */
@Screen
@RequestMapping("/lessons/{lesson}")
@Access(Permission.SEE_LESSONS)
class IdentityController {
    private final Identifying identifying;
    private final Merging merging;

    IdentityController(Identifying identifying, Merging merging) {
        this.identifying = identifying;
        this.merging = merging;
    }

    @PutMapping("/teacher")
    ResponseEntity<View> identify(@PathVariable UUID lesson, @RequestParam(defaultValue = "") String teacher, Viewer viewer) {
        identifying.identify(lesson, teacher, viewer);
        return Redirect.to("/lessons/" + lesson);
    }

    @PutMapping("/merger")
    ResponseEntity<View> merge(@PathVariable UUID lesson, @RequestParam UUID other, Viewer viewer) {
        merging.merge(lesson, other, viewer);
        return Redirect.to("/lessons/" + lesson);
    }
}
