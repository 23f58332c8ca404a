package yanxun.activity.lesson;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/undertakings/{undertaking}/lessons")
@Access(Permission.SEE_ACTIVITIES)
class LessonController {
    private final LessonQueries queries;
    private final Preparing preparing;
    private final Choosing choosing;

    LessonController(LessonQueries queries, Preparing preparing, Choosing choosing) {
        this.queries = queries;
        this.preparing = preparing;
        this.choosing = choosing;
    }

    @PostMapping
    ResponseEntity<View> add(@PathVariable UUID undertaking, LessonForm form, Viewer viewer) {
        preparing.add(undertaking, form, viewer);
        return Redirect.to("/undertakings/" + undertaking);
    }

    @GetMapping("/{lesson}")
    View show(@PathVariable UUID undertaking, @PathVariable UUID lesson, Viewer viewer) {
        return queries.page(undertaking, lesson, viewer);
    }

    @PostMapping("/{lesson}/work")
    ResponseEntity<View> work(@PathVariable UUID undertaking, @PathVariable UUID lesson, @RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String text, Viewer viewer) {
        preparing.work(lesson, stage, text, viewer);
        return back(undertaking, lesson);
    }

    @DeleteMapping("/{lesson}")
    ResponseEntity<View> withdraw(@PathVariable UUID undertaking, @PathVariable UUID lesson, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        preparing.withdraw(lesson, reason, viewer);
        return back(undertaking, lesson);
    }

    @PutMapping("/{lesson}/backing")
    ResponseEntity<View> back(@PathVariable UUID undertaking, @PathVariable UUID lesson, Viewer viewer) {
        choosing.back(lesson, viewer);
        return Redirect.to("/undertakings/" + undertaking);
    }

    @PutMapping("/{lesson}/choice")
    ResponseEntity<View> choose(@PathVariable UUID undertaking, @PathVariable UUID lesson, @RequestParam(required = false) @Nullable UUID school, @RequestParam(defaultValue = "") String because, Viewer viewer) {
        choosing.choose(lesson, school, because, viewer);
        return back(undertaking, lesson);
    }

    @PutMapping("/{lesson}/delivery")
    ResponseEntity<View> deliver(@PathVariable UUID undertaking, @PathVariable UUID lesson, @RequestParam(required = false) @Nullable UUID activity, Viewer viewer) {
        choosing.deliver(lesson, activity, viewer);
        return back(undertaking, lesson);
    }

    private static ResponseEntity<View> back(UUID undertaking, UUID lesson) {
        return Redirect.to("/undertakings/" + undertaking + "/lessons/" + lesson);
    }
}
