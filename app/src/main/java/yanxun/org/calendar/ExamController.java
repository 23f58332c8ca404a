package yanxun.org.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.OneOf;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Weeks of exams, on the page of terms and holidays. */
@Screen
@RequestMapping("/administration/terms/exams")
@Access(Permission.MANAGE_RULES)
class ExamController {
    private final KeepingExams exams;

    ExamController(KeepingExams exams) {
        this.exams = exams;
    }

    @PostMapping
    ResponseEntity<View> add(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last, @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable @OneOf(KeepingExams.Stage.class) List<String> stages, Viewer viewer) {
        exams.add(new KeepingExams.ExamForm(name, from, last, stages), viewer);
        return Redirect.to("/administration/terms?year=" + (from == null ? "" : SchoolYear.of(from).start()));
    }

    @DeleteMapping("/{exam}")
    ResponseEntity<View> remove(@PathVariable UUID exam, @RequestParam(defaultValue = "") String year, Viewer viewer) {
        exams.remove(exam, viewer);
        return Redirect.to("/administration/terms" + (year.matches("\\d{4}") ? "?year=" + year : ""));
    }
}
