package yanxun.notice.robot;

import static yanxun.platform.i18n.Text.t;
import static yanxun.platform.i18n.Text.told;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.notice.channel.Outcome;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/robots")
@Access(Permission.MANAGE_ROBOTS)
class RobotController {
    private final KeepingRobots robots;
    private final RobotCarrier carrier;

    RobotController(KeepingRobots robots, RobotCarrier carrier) {
        this.robots = robots;
        this.carrier = carrier;
    }

    @GetMapping
    View list(Viewer viewer) {
        return page(null, null, viewer);
    }

    @PostMapping
    ResponseEntity<View> add(RobotForm form, Viewer viewer) {
        try {
            robots.add(form, viewer);
        } catch (Rejected refused) {
            return ResponseEntity.unprocessableContent().body(page(form, t(refused), viewer));
        }
        return Redirect.to("/robots");
    }

    /** A word into the group, to see whether it arrives. */
    @PutMapping("/{robot}/trial")
    ResponseEntity<View> tryOut(@PathVariable UUID robot, Viewer viewer) {
        var why = switch (carrier.say(robots.opened(robot, viewer), t("测试:群机器人已接通。"))) {
            case Outcome.Sent _ -> "";
            case Outcome.Later(var later) -> later;
            case Outcome.Refused(var refused, _) -> refused;
            case Outcome.Unsure(var unsure) -> unsure;
            case Outcome.Skipped(var skipped) -> skipped;
        };
        if (!why.isEmpty()) {
            throw new Rejected("没有发到群里:{0}", told(why));
        }
        return Redirect.to("/robots");
    }

    @DeleteMapping("/{robot}")
    ResponseEntity<View> remove(@PathVariable UUID robot, Viewer viewer) {
        robots.remove(robot, viewer);
        return Redirect.to("/robots");
    }

    private RobotPage page(@Nullable RobotForm form, @Nullable String wrong, Viewer viewer) {
        return new RobotPage(robots.mine(viewer), robots.units(viewer), form == null || form.id() == null ? Id.next() : form.id(), wrong, form);
    }
}
