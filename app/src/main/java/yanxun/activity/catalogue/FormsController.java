package yanxun.activity.catalogue;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The forms of activity a district knows. */
@Screen
@RequestMapping("/settings/forms")
@Access(Permission.MANAGE_RULES)
class FormsController {
    private final Catalogue catalogue;
    private final KeepingForms keeping;

    FormsController(Catalogue catalogue, KeepingForms keeping) {
        this.catalogue = catalogue;
        this.keeping = keeping;
    }

    @GetMapping
    @Access({Permission.SEE_ACTIVITIES, Permission.MANAGE_RULES})
    View list(Viewer viewer) {
        return catalogue.page(viewer);
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        return catalogue.form("", new FormForm(Id.next(), 0, "", null, true, false, null, "", "", "RESEARCH"), Map.of(), viewer);
    }

    @PostMapping
    ResponseEntity<View> add(FormForm form, Viewer viewer) {
        var id = form.id() == null ? Id.next() : form.id();
        var errors = form.errors(catalogue.taken("own-" + id.toString().substring(24), viewer.wall()), catalogue.choosable(viewer.wall()));
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(catalogue.form("", form, errors, viewer));
        }
        keeping.add(id, form, viewer);
        return Redirect.to("/settings/forms");
    }

    @GetMapping("/{code}")
    View show(@PathVariable String code, Viewer viewer) {
        return catalogue.form(code, FormForm.of(catalogue.kept(code, viewer.wall())), Map.of(), viewer);
    }

    @PutMapping("/{code}")
    ResponseEntity<View> change(@PathVariable String code, FormForm form, Viewer viewer) {
        catalogue.kept(code, viewer.wall());
        var errors = form.errors(catalogue.taken(code, viewer.wall()), catalogue.choosable(viewer.wall()));
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(catalogue.form(code, form, errors, viewer));
        }
        keeping.change(code, form, viewer);
        return Redirect.to("/settings/forms");
    }

    @PutMapping("/{code}/retirement")
    ResponseEntity<View> retire(@PathVariable String code, Viewer viewer) {
        keeping.retire(code, true, viewer);
        return Redirect.to("/settings/forms");
    }

    @DeleteMapping("/{code}/retirement")
    ResponseEntity<View> restore(@PathVariable String code, Viewer viewer) {
        keeping.retire(code, false, viewer);
        return Redirect.to("/settings/forms");
    }
}
