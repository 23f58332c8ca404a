package yanxun.org.unit;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
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

/** Setting up and changing units. */
@Screen
@RequestMapping("/network/units")
@Access(Permission.MANAGE_UNITS)
class UnitController {
    private final UnitForms forms;
    private final Restructuring restructuring;

    UnitController(UnitForms forms, Restructuring restructuring) {
        this.forms = forms;
        this.restructuring = restructuring;
    }

    @GetMapping("/new")
    View blank(@RequestParam(required = false) @Nullable UUID parent, Viewer viewer) {
        return forms.blank(parent, viewer);
    }

    @PostMapping
    ResponseEntity<View> setUp(UnitForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(forms.page(form, told(errors), viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        restructuring.setUp(id, form, viewer);
        return Redirect.to("/network/units/" + id);
    }

    @GetMapping("/{unit}/form")
    View filled(@PathVariable UUID unit, @RequestParam(defaultValue = "correction") String mode, Viewer viewer) {
        return forms.filled(unit, mode, viewer);
    }

    @PutMapping("/{unit}")
    ResponseEntity<View> change(@PathVariable UUID unit, UnitForm form, Viewer viewer) {
        var typed = form.of(unit);
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            forms.filled(unit, "correction", viewer);
            return ResponseEntity.unprocessableContent().body(forms.page(typed, told(errors), viewer));
        }
        restructuring.change(unit, typed, viewer);
        return Redirect.to("/network/units/" + unit);
    }

    private static Map<String, String> told(Map<String, String> errors) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return told;
    }
}
