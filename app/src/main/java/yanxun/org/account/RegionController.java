package yanxun.org.account;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The regions of an installation, for whoever runs it: founding a further one, and which lies beneath which. */
@Screen
@RequestMapping("/administration/regions")
@Access(Permission.RUN_SYSTEM)
class RegionController {
    private final KeepingRegions regions;

    RegionController(KeepingRegions regions) {
        this.regions = regions;
    }

    @GetMapping
    View list(Viewer viewer) {
        return regions.page(viewer, new RegionForm(null, null, null, null, null, null, null), null, null);
    }

    @PostMapping
    ResponseEntity<View> found(RegionForm form, Viewer viewer) {
        try {
            var admin = regions.found(form, viewer);
            return ResponseEntity.ok().header("Cache-Control", "no-store").body(regions.page(viewer, new RegionForm(null, null, null, null, null, null, null), admin, null));
        } catch (Rejected refused) {
            return ResponseEntity.unprocessableContent().body(regions.page(viewer, form, null, refused));
        }
    }

    /** One's own region goes beneath a city or a province; nobody puts another's there. */
    @PutMapping("/own/above")
    ResponseEntity<View> attach(@RequestParam UUID above, Viewer viewer) {
        regions.attach(above, viewer);
        return Redirect.to("/administration/regions");
    }
}
