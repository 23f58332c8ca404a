package yanxun.activity.record;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/activities/{activity}")
class RecordController {
    private final RecordQueries records;
    private final Writing writing;

    RecordController(RecordQueries records, Writing writing) {
        this.records = records;
        this.writing = writing;
    }

    @GetMapping("/{kind:record|reflection}")
    @Access(Permission.SEE_ACTIVITIES)
    View mine(@PathVariable ActivityId activity, @PathVariable String kind, Viewer viewer) {
        return records.mine(activity, kind.toUpperCase(java.util.Locale.ROOT), viewer);
    }

    @PutMapping("/{kind:record|reflection}")
    @Access(Permission.SEE_ACTIVITIES)
    ResponseEntity<View> write(@PathVariable ActivityId activity, @PathVariable String kind, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        writing.write(activity, kind.toUpperCase(java.util.Locale.ROOT), text, version, viewer);
        return Redirect.to("/activities/" + activity);
    }

    @GetMapping("/records")
    @Access(Permission.HOST_ACTIVITIES)
    View all(@PathVariable ActivityId activity, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return records.all(activity, page, viewer);
    }
}
