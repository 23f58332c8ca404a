package yanxun.training.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

@Screen
@RequestMapping("/training")
class CohortController {
    private final CohortQueries queries;
    private final CohortPages pages;
    private final Organising organising;

    CohortController(CohortQueries queries, CohortPages pages, Organising organising) {
        this.queries = queries;
        this.pages = pages;
        this.organising = organising;
    }

    @GetMapping
    @Access(Permission.SEE_TRAINING)
    View list(CohortFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping("/cohorts/new")
    @Access(Permission.MANAGE_TRAINING)
    View blank(@RequestParam UUID programme, @RequestParam(required = false) @Nullable UUID season, @RequestParam(required = false) @Nullable UUID entry, Viewer viewer) {
        return pages.blank(programme, season, entry, viewer);
    }

    @PostMapping("/cohorts")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> organise(CohortForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(pages.page(form, true, errors, viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        organising.organise(form.at(id, null), viewer);
        return Redirect.to("/training/cohorts/" + id);
    }

    @GetMapping("/cohorts/{cohort}")
    @Access(Permission.SEE_TRAINING)
    View show(@PathVariable UUID cohort, Viewer viewer) {
        return pages.page(cohort, viewer);
    }

    @GetMapping("/cohorts/{cohort}/form")
    @Access(Permission.MANAGE_TRAINING)
    View filled(@PathVariable UUID cohort, Viewer viewer) {
        return pages.filled(cohort, viewer);
    }

    @PutMapping("/cohorts/{cohort}")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> change(@PathVariable UUID cohort, CohortForm form, Viewer viewer) {
        pages.filled(cohort, viewer);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(pages.page(form.at(cohort, form.version()), false, errors, viewer));
        }
        organising.change(cohort, form, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }
}
