package yanxun.activity.request;

import java.util.Map;
import java.util.UUID;
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
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/menus")
class MenuController {
    private final Menus menus;
    private final Offering offering;
    private final Allocating allocating;

    MenuController(Menus menus, Offering offering, Allocating allocating) {
        this.menus = menus;
        this.offering = offering;
        this.allocating = allocating;
    }

    @GetMapping
    @Access(Permission.SEE_ACTIVITIES)
    View list(@RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return menus.list(page, viewer);
    }

    @GetMapping("/new")
    @Access(Permission.HOST_ACTIVITIES)
    View blank() {
        return new MenuFormPage(new MenuForm(Id.next(), "", "", menus.today().plusDays(14)), true, Map.of());
    }

    @PostMapping
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> write(MenuForm form, Viewer viewer) {
        var errors = form.errors(menus.today());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new MenuFormPage(form, true, errors));
        }
        var id = form.id() == null ? Id.next() : form.id();
        offering.write(new MenuForm(id, form.title(), form.guide(), form.closes()), viewer);
        return Redirect.to("/menus/" + id);
    }

    @GetMapping("/{menu}")
    @Access(Permission.SEE_ACTIVITIES)
    View show(@PathVariable UUID menu, Viewer viewer) {
        return menus.page(menu, viewer);
    }

    @GetMapping("/{menu}/form")
    @Access(Permission.HOST_ACTIVITIES)
    View filled(@PathVariable UUID menu, Viewer viewer) {
        return new MenuFormPage(menus.form(menu, viewer), false, Map.of());
    }

    @PutMapping("/{menu}")
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> change(@PathVariable UUID menu, MenuForm form, Viewer viewer) {
        menus.form(menu, viewer);
        var errors = form.errors(menus.today());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new MenuFormPage(new MenuForm(menu, form.title(), form.guide(), form.closes()), false, errors));
        }
        offering.change(menu, form, viewer);
        return Redirect.to("/menus/" + menu);
    }

    @PostMapping("/{menu}/offers")
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> add(@PathVariable UUID menu, OfferForm form, Viewer viewer) {
        offering.add(menu, form, viewer);
        return Redirect.to("/menus/" + menu);
    }

    @DeleteMapping("/{menu}/offers/{offer}")
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> remove(@PathVariable UUID menu, @PathVariable UUID offer, Viewer viewer) {
        offering.remove(menu, offer, viewer);
        return Redirect.to("/menus/" + menu);
    }

    @PutMapping("/{menu}/publication")
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> open(@PathVariable UUID menu, Viewer viewer) {
        offering.open(menu, viewer);
        return Redirect.to("/menus/" + menu);
    }

    @PutMapping("/{menu}/allocation")
    @Access(Permission.HOST_ACTIVITIES)
    ResponseEntity<View> allocate(@PathVariable UUID menu, Viewer viewer) {
        allocating.allocate(menu, viewer);
        return Redirect.to("/menus/" + menu);
    }
}
