package yanxun.training.enrolment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.file.FileType;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Who is on the list of a cohort, and the class's word about them. */
@Screen
@RequestMapping("/training/cohorts/{cohort}")
@Access(Permission.MANAGE_TRAINING)
class PlaceController {
    private final PlaceQueries rosters;
    private final ClassChecking confirming;
    private final Enrolling enrolling;
    private final Naming naming;

    PlaceController(PlaceQueries rosters, ClassChecking confirming, Enrolling enrolling, Naming naming) {
        this.rosters = rosters;
        this.confirming = confirming;
        this.enrolling = enrolling;
        this.naming = naming;
    }

    @GetMapping("/roster")
    View show(@PathVariable UUID cohort, @RequestParam(defaultValue = "") String show, @RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return rosters.page(cohort, show, Page.number(page), viewer);
    }

    @GetMapping(path = "/roster", params = "format=xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID cohort, @RequestParam(defaultValue = "") String show, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment().filename("学员名单.xlsx", StandardCharsets.UTF_8).build().toString()).body(rosters.workbook(cohort, show, viewer));
    }

    @GetMapping("/completions")
    View completions(@PathVariable UUID cohort, Viewer viewer) {
        return rosters.completions(cohort, viewer);
    }

    @PutMapping("/confirmation")
    ResponseEntity<View> confirmAll(@PathVariable UUID cohort, Viewer viewer) {
        confirming.confirmAll(cohort, viewer);
        return back(cohort);
    }

    @PutMapping("/roster/{person}/confirmation")
    ResponseEntity<View> confirm(@PathVariable UUID cohort, @PathVariable UUID person, Viewer viewer) {
        confirming.confirm(cohort, person, viewer);
        return back(cohort);
    }

    @DeleteMapping("/roster/{person}/confirmation")
    ResponseEntity<View> reject(@PathVariable UUID cohort, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        confirming.reject(cohort, person, reason, viewer);
        return back(cohort);
    }

    @DeleteMapping("/roster/{person}")
    ResponseEntity<View> takeOff(@PathVariable UUID cohort, @PathVariable UUID person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        enrolling.takeOff(cohort, person, reason, viewer);
        return back(cohort);
    }

    @DeleteMapping("/nominations/{person}")
    ResponseEntity<View> unname(@PathVariable UUID cohort, @PathVariable UUID person, Viewer viewer) {
        naming.unname(cohort, person, viewer);
        return Redirect.to("/training/cohorts/" + cohort);
    }

    private static ResponseEntity<View> back(UUID cohort) {
        return Redirect.to("/training/cohorts/" + cohort + "/roster");
    }
}
