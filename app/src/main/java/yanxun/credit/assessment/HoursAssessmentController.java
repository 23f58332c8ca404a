package yanxun.credit.assessment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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
import yanxun.platform.data.Page;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Runs of assessment, from starting one to confirming it. */
@Screen
@RequestMapping("/assessments")
class HoursAssessmentController {
    private final RunQueries queries;
    private final Starting starting;
    private final AssessingHours assessing;
    private final AssessmentExport export;
    private final Clock clock;

    HoursAssessmentController(RunQueries queries, Starting starting, AssessingHours assessing, AssessmentExport export, Clock clock) {
        this.queries = queries;
        this.starting = starting;
        this.assessing = assessing;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    @Access(Permission.SEE_HOURS)
    View list(@RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return queries.list(viewer, Page.number(page));
    }

    /** In summer and autumn it is the year gone by that is assessed. */
    @GetMapping("/new")
    @Access(Permission.RULE_HOURS)
    View fresh(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        var today = Times.day(clock.instant());
        return queries.fresh(Id.next(), year == null ? SchoolYear.of(today.minusMonths(4)).start() : year, viewer);
    }

    @PostMapping
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> start(AssessmentForm form, Viewer viewer) {
        return Redirect.to(starting.start(form, viewer));
    }

    @GetMapping("/{assessment}")
    @Access(Permission.SEE_HOURS)
    View show(@PathVariable UUID assessment, RunFilter filter, Viewer viewer) {
        return queries.page(assessment, filter, viewer);
    }

    @GetMapping("/{assessment}.xlsx")
    @Access(Permission.SEE_HOURS)
    ResponseEntity<byte[]> export(@PathVariable UUID assessment, RunFilter filter, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", ContentDisposition.attachment().filename("学时考核.xlsx", StandardCharsets.UTF_8).build().toString()).body(export.write(assessment, filter, viewer));
    }

    @PutMapping("/{assessment}/publication")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> publish(@PathVariable UUID assessment, @RequestParam(defaultValue = "7") int days, Viewer viewer) {
        assessing.publish(assessment, days, viewer);
        return Redirect.to("/assessments/" + assessment);
    }

    @PutMapping("/{assessment}/confirmation")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> confirm(@PathVariable UUID assessment, Viewer viewer) {
        assessing.confirm(assessment, viewer);
        return Redirect.to("/assessments/" + assessment);
    }

    @PutMapping("/{assessment}/withdrawal")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> withdraw(@PathVariable UUID assessment, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        assessing.withdraw(assessment, reason, viewer);
        return Redirect.to("/assessments/" + assessment);
    }
}
