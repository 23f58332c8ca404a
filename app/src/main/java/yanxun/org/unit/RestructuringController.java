package yanxun.org.unit;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Merging, splitting and closing. */
@Screen
@RequestMapping("/network/units/{unit}")
@Access(Permission.MANAGE_UNITS)
class RestructuringController {
    private final Restructuring restructuring;

    RestructuringController(Restructuring restructuring) {
        this.restructuring = restructuring;
    }

    @PostMapping("/mergers")
    ResponseEntity<View> merge(@PathVariable UUID unit, MergerForm form, Viewer viewer) {
        restructuring.merge(unit, form, viewer);
        return Redirect.to("/network/units/" + unit);
    }

    @PostMapping("/splits")
    ResponseEntity<View> split(@PathVariable UUID unit, SplitForm form, Viewer viewer) {
        return Redirect.to("/network/units/" + restructuring.split(unit, form, viewer));
    }

    @PutMapping("/closure")
    ResponseEntity<View> close(@PathVariable UUID unit, ClosingForm form, Viewer viewer) {
        restructuring.close(unit, form, viewer);
        return Redirect.to("/network/units/" + unit);
    }
}
