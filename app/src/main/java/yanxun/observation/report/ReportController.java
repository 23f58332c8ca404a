package yanxun.observation.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Reports on subjects and tours. */
@Screen
@RequestMapping("/lesson-reports")
@Access(Permission.SEE_LESSONS)
class ReportController {
    private final Reports reports;
    private final Clock clock;

    ReportController(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    View list(ReportListPage.Filter filter, Viewer viewer) {
        return reports.list(filter, viewer);
    }

    @GetMapping("/new")
    View blank() {
        return new ReportFormPage(new ReportForm(Id.next(), 0, "SUBJECT", "", "", "", "", today()), true, Map.of());
    }

    @PostMapping
    ResponseEntity<View> write(ReportForm form, Viewer viewer) {
        var errors = form.errors(today());
        if (form.id() == null || !errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new ReportFormPage(form, true, errors));
        }
        reports.write(form, viewer);
        return Redirect.to("/lesson-reports/" + form.id());
    }

    @GetMapping("/{report}")
    View page(@PathVariable UUID report, Viewer viewer) {
        return new ReportPage(reports.seen(report, viewer));
    }

    @GetMapping("/{report}/form")
    View filled(@PathVariable UUID report, Viewer viewer) {
        var kept = reports.seen(report, viewer);
        if (!kept.mine() || kept.handedInAt() != null) {
            throw new NotFound();
        }
        return new ReportFormPage(new ReportForm(kept.id(), kept.version(), kept.kind(), kept.stage(), kept.subject(), kept.title(), kept.text(), kept.onDate()), false, Map.of());
    }

    @PutMapping("/{report}")
    ResponseEntity<View> change(@PathVariable UUID report, ReportForm form, Viewer viewer) {
        reports.seen(report, viewer);
        var errors = form.errors(today());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new ReportFormPage(form, false, errors));
        }
        reports.change(report, form, viewer);
        return Redirect.to("/lesson-reports/" + report);
    }

    @PutMapping("/{report}/handing-in")
    ResponseEntity<View> handIn(@PathVariable UUID report, Viewer viewer) {
        reports.handIn(report, viewer);
        return Redirect.to("/lesson-reports/" + report);
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
