package yanxun.observation.debrief;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.error.Stale;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What came of a lesson, and what its teacher says to it. */
@Screen
@RequestMapping("/lessons/{lesson}")
@Access(Permission.SEE_LESSONS)
class DebriefController {
    private final DebriefQueries queries;
    private final Debriefs debriefs;
    private final Telling telling;
    private final Answering answering;
    private final Clock clock;

    DebriefController(DebriefQueries queries, Debriefs debriefs, Telling telling, Answering answering, Clock clock) {
        this.queries = queries;
        this.debriefs = debriefs;
        this.telling = telling;
        this.answering = answering;
        this.clock = clock;
    }

    @GetMapping("/debrief")
    View page(@PathVariable UUID lesson, Viewer viewer) {
        return queries.page(lesson, null, Map.of(), null, viewer);
    }

    /** What was typed stays on the page, whatever was wrong with it. */
    @PutMapping("/debrief")
    ResponseEntity<View> write(@PathVariable UUID lesson, DebriefForm form, Viewer viewer) {
        var errors = form.errors(debriefs.seen(lesson, viewer).lesson().onDate(), Times.day(clock.instant()));
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(queries.page(lesson, form, errors, null, viewer));
        }
        try {
            telling.write(lesson, form, viewer);
        } catch (Rejected refusal) {
            return ResponseEntity.status(refusal instanceof Stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).body(queries.page(lesson, form, Map.of(), refusal, viewer));
        }
        return back(lesson, "");
    }

    @PostMapping("/replies")
    ResponseEntity<View> reply(@PathVariable UUID lesson, @RequestParam UUID id, @RequestParam(defaultValue = "") String text, Viewer viewer) {
        answering.reply(lesson, id, text, viewer);
        return back(lesson, "#replies");
    }

    @PutMapping("/dossier")
    ResponseEntity<View> decide(@PathVariable UUID lesson, @RequestParam(defaultValue = "false") boolean feeds, Viewer viewer) {
        answering.decide(lesson, feeds, viewer);
        return back(lesson, "#dossier");
    }

    @PutMapping("/onward")
    ResponseEntity<View> passOn(@PathVariable UUID lesson, @RequestParam(defaultValue = "false") boolean onward, Viewer viewer) {
        answering.passOn(lesson, onward, viewer);
        return back(lesson, "#dossier");
    }

    private static ResponseEntity<View> back(UUID lesson, String at) {
        return Redirect.to("/lessons/" + lesson + "/debrief" + at);
    }
}
