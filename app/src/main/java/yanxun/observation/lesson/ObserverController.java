package yanxun.observation.lesson;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Who is to observe a lesson. */
@Screen
@RequestMapping("/lessons/{lesson}/observers")
@Access(Permission.SEE_LESSONS)
class ObserverController {
    private final Lessons lessons;
    private final Naming naming;

    ObserverController(Lessons lessons, Naming naming) {
        this.lessons = lessons;
        this.naming = naming;
    }

    @PostMapping
    ResponseEntity<View> name(@PathVariable UUID lesson, @RequestParam(defaultValue = "") String observers, @RequestParam(defaultValue = "false") boolean myself, @RequestParam(required = false) @Nullable List<UUID> editions, Viewer viewer) {
        var seen = lessons.seen(lesson, viewer);
        if (!seen.arranged() && (!myself || !observers.isBlank() || seen.mine())) {
            throw new NotFound();
        }
        naming.name(seen, myself, observers, editions, viewer);
        return Redirect.to(seen.url());
    }

    @DeleteMapping("/{person}")
    ResponseEntity<View> excuse(@PathVariable UUID lesson, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        naming.excuse(lessons.seen(lesson, viewer), person, reason, viewer);
        return Redirect.to("/lessons/" + lesson);
    }
}
