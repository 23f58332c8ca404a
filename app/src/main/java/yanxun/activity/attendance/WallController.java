package yanxun.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.activity.ActivityId;
import yanxun.activity.schedule.Activities;
import yanxun.activity.schedule.ActivityDetail;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.Times;
import yanxun.platform.web.PublicAddress;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/activities/{activity}/wall")
@Access(Permission.HOST_ACTIVITIES)
class WallController {
    private final Activities activities;
    private final ActivityDetail detail;
    private final AttendanceQueries attendance;
    private final Door door;
    private final PublicAddress address;
    private final Clock clock;

    WallController(Activities activities, ActivityDetail detail, AttendanceQueries attendance, Door door, PublicAddress address, Clock clock) {
        this.activities = activities;
        this.detail = detail;
        this.attendance = attendance;
        this.door = door;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping
    View wall(@PathVariable ActivityId activity, @RequestHeader(name = "HX-Target", defaultValue = "") String target, Viewer viewer) {
        activities.managed(activity, viewer);
        var panel = panel(activity, clock.instant());
        return target.equals("wall-panel") ? panel : new WallScreen(panel);
    }

    private WallPanel panel(ActivityId activity, Instant now) {
        var entry = door.entry(activity);
        var counts = detail.counts(activity.value(), false);
        var scanned = address.at("/check-in/" + activity + "/" + entry.code().token(now));
        var when = entry.startsAt() == null || entry.endsAt() == null ? "" : Times.spanShown(entry.startsAt(), entry.endsAt());
        return new WallPanel(activity.toString(), entry.title(), when, entry.place(), QrCode.svg(scanned), entry.code().digits(now), RotatingCode.secondsLeft(now),
                counts.expected(), counts.attended(), attendance.lastNames(activity));
    }
}
