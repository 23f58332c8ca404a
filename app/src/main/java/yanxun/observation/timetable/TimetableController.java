package yanxun.observation.timetable;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Page;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Timetables of schools, to look at. */
@Screen
@RequestMapping("/timetables")
@Access(Permission.SEE_LESSONS)
class TimetableController {
    private final TimetableQueries queries;
    private final Timetables timetables;

    TimetableController(TimetableQueries queries, Timetables timetables) {
        this.queries = queries;
        this.timetables = timetables;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String term, @RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        var list = queries.list(q, term, Page.number(page), viewer);
        return q.isBlank() && list.schools().total() == 1 ? queries.page(timetables.seen(list.schools().rows().getFirst().id(), viewer), new TimetableFilter(term, null, null, null)) : list;
    }

    @GetMapping("/day")
    View day(DayFilter filter, Viewer viewer) {
        return queries.day(filter, viewer);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return IntakeController.workbook("timetable.xlsx", IntakeController.template());
    }

    @GetMapping("/{unit}")
    View page(@PathVariable UUID unit, TimetableFilter filter, Viewer viewer) {
        return queries.page(timetables.seen(unit, viewer), filter);
    }
}
