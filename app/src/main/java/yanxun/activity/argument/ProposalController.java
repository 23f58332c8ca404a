package yanxun.activity.argument;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Stale;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/undertakings/{undertaking}/proposals")
@Access(Permission.SEE_ACTIVITIES)
class ProposalController {
    private final ProposalQueries queries;
    private final Proposing proposing;

    ProposalController(ProposalQueries queries, Proposing proposing) {
        this.queries = queries;
        this.proposing = proposing;
    }

    @GetMapping("/{number}")
    View show(@PathVariable UUID undertaking, @PathVariable int number, @RequestParam(required = false) @Nullable Integer against, Viewer viewer) {
        return queries.page(undertaking, number, against, viewer);
    }

    @GetMapping("/new")
    View blank(@PathVariable UUID undertaking, Viewer viewer) {
        return queries.form(undertaking, null, Map.of(), null, viewer);
    }

    @PostMapping
    ResponseEntity<View> write(@PathVariable UUID undertaking, ProposalForm form, @RequestParam Map<String, String> all, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(queries.form(undertaking, form, errors, null, viewer));
        }
        try {
            proposing.write(undertaking, form, answers(all), viewer);
            return Redirect.to("/undertakings/" + undertaking);
        } catch (Stale _) {
            var latest = queries.latest(undertaking);
            var rebased = new ProposalForm(latest, form.purpose(), form.theme(), form.goals(), form.forms(), form.content(), form.measures());
            return ResponseEntity.status(HttpStatus.CONFLICT).body(queries.form(undertaking, rebased, Map.of(), "/undertakings/" + undertaking + "/proposals/" + latest, viewer));
        }
    }

    /** Fields named answer-UUID. */
    private static Map<UUID, String> answers(Map<String, String> all) {
        var answers = new LinkedHashMap<UUID, String>();
        all.forEach((name, value) -> {
            if (name.matches("answer-[0-9a-f-]{36}") && !value.isBlank()) {
                answers.put(UUID.fromString(name.substring(7)), value);
            }
        });
        return answers;
    }
}
