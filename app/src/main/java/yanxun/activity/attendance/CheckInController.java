package yanxun.activity.attendance;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.ActivityId;
import yanxun.platform.access.Access;
import yanxun.platform.access.Open;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.i18n.Digits;
import yanxun.platform.time.Times;
import yanxun.platform.web.Screen;
import yanxun.platform.web.Shell;
import yanxun.platform.web.View;

/** Signing in at the door of an activity. */
@Screen
@RequestMapping("/check-in")
class CheckInController {
    private final Door door;
    private final CheckInDesk desk;
    private final AttendanceQueries attendance;
    private final Clock clock;

    CheckInController(Door door, CheckInDesk desk, AttendanceQueries attendance, Clock clock) {
        this.door = door;
        this.desk = desk;
        this.attendance = attendance;
        this.clock = clock;
    }

    @GetMapping
    @Access(Permission.SEE_ACTIVITIES)
    View scan(Viewer viewer) {
        return new ScanPage(attendance.today(viewer), "", null);
    }

    /** The digits say at which door somebody stands. */
    @PostMapping
    @Access(Permission.SEE_ACTIVITIES)
    ResponseEntity<View> find(@RequestParam(defaultValue = "") String code, Viewer viewer) {
        try {
            return ResponseEntity.ok(arrive(door.byCode(null, Digits.folded(code), viewer), Arrival.Way.CODE, viewer));
        } catch (Rejected rejected) {
            return ResponseEntity.unprocessableContent().body(new ScanPage(attendance.today(viewer), code, t(rejected)));
        }
    }

    /** The scanned address. A valid code becomes a ticket in this browser, so that signing in to the program first costs nothing. */
    @GetMapping("/{activity}/{token:[0-9a-f]{20}}")
    @Open(because = "the phone that scans may not be signed in yet; nothing is shown or written")
    ResponseEntity<View> scanned(@PathVariable ActivityId activity, @PathVariable String token) {
        var entry = door.entry(activity);
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER).header("Cache-Control", "no-store");
        if (entry.code().accepts(token, clock.instant())) {
            var ticket = Ticket.issue(activity, entry.secret(), clock.instant());
            answer.header("Set-Cookie", ResponseCookie.from(Ticket.COOKIE, ticket.value()).httpOnly(true).secure(Shell.current().request().isSecure()).sameSite("Lax")
                    .path("/check-in").maxAge(Ticket.LIFE).build().toString());
            return answer.header("Location", "/check-in/" + activity).build();
        } else {
            return answer.header("Location", "/check-in/" + activity + "?expired=yes").build();
        }
    }

    @GetMapping("/{activity}")
    @Access(Permission.SEE_ACTIVITIES)
    View show(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String expired, Viewer viewer) {
        if (!attendance.isWelcome(activity, viewer)) {
            throw new NotFound();
        }
        return page(activity, door.entry(activity), "", expired.isEmpty() ? null : t("这个二维码已过期:屏幕上的码每 30 秒更换一次,转发的照片无效。请看着屏幕重新扫码,或输入屏幕上的六位签到码。"));
    }

    @PostMapping("/{activity}")
    @Access(Permission.SEE_ACTIVITIES)
    ResponseEntity<View> checkIn(@PathVariable ActivityId activity, @RequestParam(defaultValue = "") String code, Viewer viewer) {
        var entry = door.entry(activity);
        try {
            if (hasTicket(activity, entry)) {
                return ResponseEntity.ok(arrive(entry, Arrival.Way.QR, viewer));
            }
            var typed = Digits.folded(code);
            return ResponseEntity.ok(arrive(door.byCode(entry, typed, viewer), typed.length() > 6 ? Arrival.Way.QR : Arrival.Way.CODE, viewer));
        } catch (Rejected rejected) {
            attendance.checkWithinWalls(activity);
            return ResponseEntity.unprocessableContent().body(attendance.isWelcome(activity, viewer) ? page(activity, entry, code, t(rejected)) : new ScanPage(attendance.today(viewer), code, t(rejected)));
        }
    }

    private CheckInPage page(ActivityId activity, Door.Entry entry, String code, @Nullable String trouble) {
        var when = entry.startsAt() == null || entry.endsAt() == null ? "" : Times.spanShown(entry.startsAt(), entry.endsAt());
        return new CheckInPage(activity.toString(), entry.title(), when, entry.place(), hasTicket(activity, entry), code, trouble);
    }

    private CheckedInPage arrive(Door.Entry entry, Arrival.Way way, Viewer viewer) {
        var now = clock.instant();
        entry.check(now);
        var outcome = desk.arrive(new Arrival(entry.id(), viewer.person().value(), viewer.unit(), now, way, null));
        if (outcome == Arrival.Outcome.CLOSED) {
            var activity = new ActivityId(entry.id());
            door.forget(activity);
            throw new Rejected("这项活动现在不能签到:{0}", t(door.entry(activity).state().displayName()));
        }
        if (outcome == Arrival.Outcome.NOT_INVITED) {
            throw new Rejected("您不在这项活动的名单里,或者还在候补;如果应当参加,请让举办人把您加入名单后再签到");
        }
        return new CheckedInPage(entry.id().toString(), entry.title(), viewer.name(), Times.second(now), outcome == Arrival.Outcome.ALREADY, entry.isLate(now));
    }

    private boolean hasTicket(ActivityId activity, Door.Entry entry) {
        return Ticket.admits(Shell.current().cookie(Ticket.COOKIE), activity, entry.secret(), clock.instant());
    }
}
