package yanxun.observation.duty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What is owed in observed lessons and what was done; whose lessons nobody has seen. */
@Screen
@RequestMapping("/lesson-duties")
@Access(Permission.SEE_LESSONS)
class DutyController {
    private final DutyQueries duties;
    private final CoverageQueries coverage;
    private final DutyExport export;
    private final Obliging obliging;

    DutyController(DutyQueries duties, CoverageQueries coverage, DutyExport export, Obliging obliging) {
        this.duties = duties;
        this.coverage = coverage;
        this.export = export;
        this.obliging = obliging;
    }

    @GetMapping
    View page(DutyFilter filter, Viewer viewer) {
        return duties.page(filter, viewer);
    }

    @PostMapping
    @Access(Permission.OVERSEE_LESSONS)
    ResponseEntity<View> set(@RequestParam UUID unit, @RequestParam(defaultValue = "") String post, @RequestParam(required = false) @Nullable Integer least, @RequestParam(required = false) @Nullable String from, Viewer viewer) {
        obliging.set(unit, post, least, from, viewer);
        return Redirect.to("/lesson-duties");
    }

    @GetMapping("/coverage")
    @Access(Permission.OVERSEE_LESSONS)
    View coverage(CoverageFilter filter, Viewer viewer) {
        return coverage.page(filter, viewer);
    }

    @GetMapping("/never-observed.xlsx")
    @Access(Permission.OVERSEE_LESSONS)
    ResponseEntity<byte[]> neverObserved(CoverageFilter filter, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", ContentDisposition.attachment().filename("never-observed.xlsx").build().toString()).body(export.neverObserved(filter, viewer));
    }
}
