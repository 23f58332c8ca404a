package yanxun.observation.timetable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** When the periods of a school day begin and end: of one school, or of a district as its schools' usual. */
@Screen
@RequestMapping("/timetables/{unit}/bells")
@Access(Permission.OVERSEE_LESSONS)
class BellController {
    private final Ringing ringing;

    BellController(Ringing ringing) {
        this.ringing = ringing;
    }

    @GetMapping
    View form(@PathVariable UUID unit, Viewer viewer) {
        return ringing.page(unit, viewer);
    }

    /** Sent twelve at a time, empty where there is no such period; all empty is as the district has it. */
    @PutMapping
    ResponseEntity<View> keep(@PathVariable UUID unit, @RequestParam(required = false) @Nullable List<String> startsAt, @RequestParam(required = false) @Nullable List<String> endsAt, Viewer viewer) {
        var rows = Ringing.rows(startsAt == null ? List.of() : startsAt, endsAt == null ? List.of() : endsAt);
        Map<String, String> errors = Ringing.errors(rows);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(ringing.page(unit, rows, errors, viewer));
        }
        ringing.keep(unit, rows, viewer);
        return Redirect.to("/timetables/" + unit + "/bells");
    }
}
