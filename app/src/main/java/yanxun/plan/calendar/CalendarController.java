package yanxun.plan.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/calendar")
@Access(Permission.SEE_PLANS)
class CalendarController {
    private final CalendarPages pages;

    CalendarController(CalendarPages pages) {
        this.pages = pages;
    }

    @GetMapping
    View show(@RequestParam(defaultValue = "month") String view, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UUID plan, @RequestParam(defaultValue = "") String mine, @RequestParam(defaultValue = "") String below, Viewer viewer) {
        return pages.page(Span.named(view), on, new CalendarPage.Choice(plan, mine.equals("yes"), below.equals("yes")), viewer);
    }
}
