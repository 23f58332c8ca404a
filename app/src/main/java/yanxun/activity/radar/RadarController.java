package yanxun.activity.radar;

import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What collides with an activity, better slots, and publishing in full knowledge. */
@Screen
@RequestMapping("/activities")
@Access(Permission.HOST_ACTIVITIES)
class RadarController {
    private final RadarPages pages;
    private final MovingDrafts moving;
    private final PublishingKnowingly publishing;

    RadarController(RadarPages pages, MovingDrafts moving, PublishingKnowingly publishing) {
        this.pages = pages;
        this.moving = moving;
        this.publishing = publishing;
    }

    @GetMapping("/{activity}/radar")
    View show(@PathVariable ActivityId activity, @RequestHeader(name = "HX-Target", defaultValue = "") String target, Viewer viewer) {
        return target.equals("radar-panel") ? pages.panel(activity, viewer) : pages.page(activity, false, viewer);
    }

    @GetMapping("/radar")
    View preview(Typed typed, Viewer viewer) {
        return pages.panel(typed, viewer);
    }

    @PutMapping("/{activity}/slot")
    ResponseEntity<View> move(@PathVariable ActivityId activity, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime starts, @RequestParam int version, Viewer viewer) {
        moving.move(activity, starts, version, viewer);
        return Redirect.to("/activities/" + activity);
    }

    @PutMapping("/{activity}/publication")
    ResponseEntity<View> publish(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        return publishing.publish(activity, reason, viewer) ? Redirect.to("/activities/" + activity) : ResponseEntity.unprocessableContent().body(pages.page(activity, true, viewer));
    }
}
