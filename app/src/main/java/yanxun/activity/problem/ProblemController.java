package yanxun.activity.problem;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The problem board, one problem, and the form it is posted with. */
@Screen
@RequestMapping("/problems")
@Access(Permission.SEE_ACTIVITIES)
class ProblemController {
    private final ProblemQueries queries;
    private final Asking asking;

    ProblemController(ProblemQueries queries, Asking asking) {
        this.queries = queries;
        this.asking = asking;
    }

    @GetMapping
    View board(ProblemFilter filter, Viewer viewer) {
        return queries.board(filter, viewer);
    }

    @GetMapping("/{problem}")
    View show(@PathVariable UUID problem, Viewer viewer) {
        return queries.page(problem, viewer);
    }

    @GetMapping("/new")
    View blank(@RequestParam(required = false) @Nullable UUID community, @RequestParam(required = false) @Nullable UUID undertaking, @RequestParam(required = false) @Nullable String title, Viewer viewer) {
        return page(new ProblemForm(Id.next(), null, title, null, null, null, null, false, community, undertaking), true, Map.of(), viewer);
    }

    @PostMapping
    ResponseEntity<View> post(ProblemForm form, Viewer viewer) {
        if (!form.errors().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(form, true, form.errors(), viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        asking.post(id, form, viewer);
        return Redirect.to("/problems/" + id);
    }

    @GetMapping("/{problem}/form")
    View filled(@PathVariable UUID problem, Viewer viewer) {
        return page(queries.form(problem, viewer), false, Map.of(), viewer);
    }

    @PutMapping("/{problem}")
    ResponseEntity<View> mend(@PathVariable UUID problem, ProblemForm form, Viewer viewer) {
        queries.form(problem, viewer);
        if (!form.errors().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(form.at(problem), false, form.errors(), viewer));
        }
        asking.mend(problem, form, viewer);
        return Redirect.to("/problems/" + problem);
    }

    private ProblemFormPage page(ProblemForm form, boolean fresh, Map<String, String> errors, Viewer viewer) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return new ProblemFormPage(form, fresh, told, queries.communities(viewer));
    }
}
