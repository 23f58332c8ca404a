package yanxun.observation.lesson;

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
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The lessons one observes, gives or looks after; arranging one. */
@Screen
@RequestMapping("/lessons")
@Access(Permission.SEE_LESSONS)
class LessonController {
    private final LessonQueries queries;
    private final LessonPages pages;
    private final Lessons lessons;
    private final Persons persons;
    private final Arranging arranging;
    private final Clock clock;

    LessonController(LessonQueries queries, LessonPages pages, Lessons lessons, Persons persons, Arranging arranging, Clock clock) {
        this.queries = queries;
        this.pages = pages;
        this.lessons = lessons;
        this.persons = persons;
        this.arranging = arranging;
        this.clock = clock;
    }

    @GetMapping
    View list(LessonFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping("/new")
    View blank(LessonForm given, Viewer viewer) {
        var usual = given.activity() != null ? "RESEARCH" : viewer.may(Permission.OVERSEE_LESSONS) ? "DROP_IN" : "MUTUAL";
        return pages.form(given.blank(Id.next(), persons.number(LessonForm.text(given.teacher())), usual, today()), true, Map.of(), null, viewer);
    }

    @PostMapping
    ResponseEntity<View> arrange(LessonForm form, Viewer viewer) {
        var errors = form.errors(today());
        if (form.id() == null || !errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(pages.form(form, true, errors, null, viewer));
        }
        try {
            arranging.arrange(form, form.origin(), viewer);
        } catch (Rejected refusal) {
            return ResponseEntity.unprocessableContent().body(pages.form(form, true, Map.of(), refusal, viewer));
        }
        return Redirect.to("/lessons/" + form.id());
    }

    @GetMapping("/teachers")
    View teachers(@RequestParam(defaultValue = "") String teacher, Viewer viewer) {
        return new TeacherOptions(persons.teachers(teacher, viewer));
    }

    @GetMapping("/{lesson}")
    ResponseEntity<View> page(@PathVariable UUID lesson, Viewer viewer) {
        var page = pages.page(lesson, viewer);
        return page.lesson().mergedInto() == null ? ResponseEntity.ok(page) : Redirect.to("/lessons/" + page.lesson().mergedInto());
    }

    @GetMapping("/{lesson}/form")
    View filled(@PathVariable UUID lesson, Viewer viewer) {
        return pages.filled(lessons.seen(lesson, viewer), viewer);
    }

    @PutMapping("/{lesson}")
    ResponseEntity<View> change(@PathVariable UUID lesson, LessonForm form, Viewer viewer) {
        lessons.seen(lesson, viewer);
        var errors = form.errors(today());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(pages.form(form.at(lesson), false, errors, null, viewer));
        }
        arranging.change(lesson, form, viewer);
        return Redirect.to("/lessons/" + lesson);
    }

    @PutMapping("/{lesson}/cancellation")
    ResponseEntity<View> callOff(@PathVariable UUID lesson, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        arranging.callOff(lesson, reason, viewer);
        return Redirect.to("/lessons/" + lesson);
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }
}
