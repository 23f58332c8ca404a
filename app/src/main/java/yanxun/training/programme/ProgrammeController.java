package yanxun.training.programme;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.activity.CategoryNames;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/training/programmes")
class ProgrammeController {
    private final ProgrammeQueries programmes;
    private final Designing designing;
    private final CategoryNames categories;

    ProgrammeController(ProgrammeQueries programmes, Designing designing, CategoryNames categories) {
        this.programmes = programmes;
        this.designing = designing;
        this.categories = categories;
    }

    @GetMapping
    @Access(Permission.SEE_TRAINING)
    View list(ProgrammeFilter filter, Viewer viewer) {
        return programmes.list(filter, viewer);
    }

    @GetMapping("/new")
    @Access(Permission.MANAGE_TRAINING)
    View blank(Viewer viewer) {
        return programmes.blank(viewer);
    }

    @PostMapping
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> design(ProgrammeForm form, Viewer viewer) {
        var errors = form.errors(categories.of(viewer.wall()));
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(programmes.page(form, true, errors, viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        designing.design(form.at(id, null), viewer);
        return Redirect.to("/training/programmes/" + id);
    }

    @GetMapping("/{programme}")
    @Access(Permission.SEE_TRAINING)
    View show(@PathVariable UUID programme, Viewer viewer) {
        return programmes.page(programme, viewer);
    }

    @GetMapping("/{programme}/form")
    @Access(Permission.MANAGE_TRAINING)
    View filled(@PathVariable UUID programme, Viewer viewer) {
        return programmes.filled(programme, viewer);
    }

    @PutMapping("/{programme}")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> change(@PathVariable UUID programme, ProgrammeForm form, Viewer viewer) {
        programmes.filled(programme, viewer);
        var errors = form.errors(categories.everOf(viewer.wall()));
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(programmes.page(form.at(programme, form.version()), false, errors, viewer));
        }
        designing.change(programme, form, viewer);
        return Redirect.to("/training/programmes/" + programme);
    }
}
