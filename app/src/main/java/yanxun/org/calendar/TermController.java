package yanxun.org.calendar;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Terms, holidays and days made up for. */
@Screen
@RequestMapping("/administration/terms")
@Access(Permission.MANAGE_RULES)
class TermController {
    private final KeepingTerms keeping;
    private final Clock clock;

    TermController(KeepingTerms keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @GetMapping
    View show(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return keeping.page(year == null ? SchoolYear.of(Times.day(clock.instant())).start() : year, null, Map.of(), viewer);
    }

    @PutMapping
    ResponseEntity<View> set(TermsForm form, Viewer viewer) {
        var errors = new LinkedHashMap<String, String>();
        form.errors().forEach((field, sentence) -> errors.put(field, t(sentence)));
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(keeping.page(form.year(), form.terms(), errors, viewer));
        }
        keeping.set(form, viewer);
        return Redirect.to("/administration/terms?year=" + form.year());
    }

    @PostMapping("/holidays")
    ResponseEntity<View> mark(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean working, Viewer viewer) {
        keeping.mark(from, last, name, working, viewer);
        return Redirect.to("/administration/terms?year=" + (from == null ? "" : SchoolYear.of(from).start()));
    }

    @DeleteMapping("/holidays/{day}")
    ResponseEntity<View> unmark(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Viewer viewer) {
        keeping.unmark(day, viewer);
        return Redirect.to("/administration/terms?year=" + SchoolYear.of(day).start());
    }
}
