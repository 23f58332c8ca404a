package yanxun.observation.draw;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import yanxun.platform.data.Id;
import yanxun.platform.data.Page;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Draws: written down and changed until they are committed to. */
@Screen
@RequestMapping("/draws")
@Access(Permission.OVERSEE_LESSONS)
class DrawController {
    private final DrawQueries queries;
    private final Draws draws;
    private final Preparing preparing;
    private final Clock clock;

    DrawController(DrawQueries queries, Draws draws, Preparing preparing, Clock clock) {
        this.queries = queries;
        this.draws = draws;
        this.preparing = preparing;
        this.clock = clock;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return queries.list(Page.number(page), viewer);
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        var scope = draws.scopes(viewer).keySet().stream().findFirst().orElseThrow(NotFound::new);
        return form(DrawForm.blank(Id.next(), UUID.fromString(scope), today()), true, Map.of(), null, viewer);
    }

    @PostMapping
    ResponseEntity<View> write(DrawForm form, Viewer viewer) {
        var errors = form.errors(today());
        if (form.id() == null || !errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(form(form, true, errors, null, viewer));
        }
        try {
            preparing.write(form.id(), form, viewer);
        } catch (Rejected refusal) {
            return ResponseEntity.unprocessableContent().body(form(form, true, Map.of(), refusal, viewer));
        }
        return Redirect.to("/draws/" + form.id());
    }

    @GetMapping("/{draw}")
    View page(@PathVariable UUID draw, Viewer viewer) {
        return queries.page(draw, viewer);
    }

    @GetMapping("/{draw}/form")
    View filled(@PathVariable UUID draw, Viewer viewer) {
        var found = draws.seen(draw, viewer);
        if (!found.office() || !found.isDraft()) {
            throw new NotFound();
        }
        return form(DrawForm.of(found, Draws.rules(found)), false, Map.of(), null, viewer);
    }

    @PutMapping("/{draw}")
    ResponseEntity<View> change(@PathVariable UUID draw, DrawForm form, Viewer viewer) {
        if (!draws.seen(draw, viewer).office()) {
            throw new NotFound();
        }
        var errors = form.errors(today());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(form(form, false, errors, null, viewer));
        }
        preparing.change(draw, form, viewer);
        return Redirect.to("/draws/" + draw);
    }

    @DeleteMapping("/{draw}")
    ResponseEntity<View> abandon(@PathVariable UUID draw, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        var draft = draws.seen(draw, viewer).isDraft();
        preparing.abandon(draw, reason, viewer);
        return Redirect.to(draft ? "/draws" : "/draws/" + draw);
    }

    private DrawFormPage form(DrawForm form, boolean fresh, Map<String, String> errors, @Nullable Rejected refusal, Viewer viewer) {
        return new DrawFormPage(form, fresh, draws.scopes(viewer), draws.schools(viewer), errors, refusal == null ? null : t(refusal));
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
