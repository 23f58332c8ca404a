package yanxun.activity.radar;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What a district lets its schools bear. */
@Screen
@RequestMapping("/activities/radar/rule")
@Access(Permission.MANAGE_RULES)
class RuleController {
    private final Rules rules;

    RuleController(Rules rules) {
        this.rules = rules;
    }

    @GetMapping
    View show(Viewer viewer) {
        var own = rules.own(viewer.wall());
        return new RulePage(RuleForm.of(own.orElse(RadarRule.STANDARD)), own.isPresent(), Map.of());
    }

    @PutMapping
    ResponseEntity<View> set(RuleForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new RulePage(form, true, errors));
        }
        rules.set(form, viewer);
        return Redirect.to("/activities/radar/rule");
    }
}
