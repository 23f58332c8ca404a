package yanxun.activity.catalogue;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** What hours can be for, changed from the page of forms. */
@Screen
@RequestMapping("/settings/categories")
@Access(Permission.MANAGE_RULES)
class CategoryController {
    private final KeepingCategories keeping;

    CategoryController(KeepingCategories keeping) {
        this.keeping = keeping;
    }

    @PostMapping
    ResponseEntity<View> add(@RequestParam UUID id, @RequestParam(defaultValue = "") String parent, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        keeping.add(id, parent, name, viewer);
        return page();
    }

    @PutMapping("/{code}")
    ResponseEntity<View> rename(@PathVariable String code, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        keeping.rename(code, name, version, viewer);
        return page();
    }

    @PutMapping("/{code}/retirement")
    ResponseEntity<View> retire(@PathVariable String code, Viewer viewer) {
        keeping.retire(code, true, viewer);
        return page();
    }

    @DeleteMapping("/{code}/retirement")
    ResponseEntity<View> restore(@PathVariable String code, Viewer viewer) {
        keeping.retire(code, false, viewer);
        return page();
    }

    private static ResponseEntity<View> page() {
        return Redirect.to("/settings/forms#categories");
    }
}
