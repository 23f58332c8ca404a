package yanxun.credit.policy;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.Rejected;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Writing the rules of a draft. */
@Screen
@RequestMapping("/policies/{policy}/editions/{edition}")
@Access(Permission.RULE_HOURS)
class PolicyRuleController {
    private final PolicyPages pages;
    private final WritingPolicies writing;

    PolicyRuleController(PolicyPages pages, WritingPolicies writing) {
        this.pages = pages;
        this.writing = writing;
    }

    @GetMapping("/scope")
    View scope(@PathVariable UUID policy, @PathVariable int edition, Viewer viewer) {
        var shown = pages.page(policy, edition, null, viewer).edition();
        return new ScopePage(shown, PolicyForm.of(shown), Map.of());
    }

    @PutMapping("/scope")
    ResponseEntity<View> scope(@PathVariable UUID policy, @PathVariable int edition, PolicyForm form, Viewer viewer) {
        var errors = form.errors(false);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new ScopePage(pages.reachable(policy, edition, viewer), form, errors));
        }
        writing.change(policy, edition, form.version(), form::into, viewer);
        writing.rename(policy, Objects.requireNonNull(form.name()), form.source() == null ? "" : form.source());
        return to(policy, edition);
    }

    @GetMapping("/rules/{part}/{place}")
    View rule(@PathVariable UUID policy, @PathVariable int edition, @PathVariable Part part, @PathVariable int place, Viewer viewer) {
        return pages.rule(policy, edition, part, place, null, Map.of(), viewer);
    }

    @PutMapping("/rules/{part}/{place}")
    ResponseEntity<View> rule(@PathVariable UUID policy, @PathVariable int edition, @PathVariable Part part, @PathVariable int place, RuleForm form, Viewer viewer) {
        var errors = form.errors(part);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(pages.rule(policy, edition, part, place, form, errors, viewer));
        }
        writing.change(policy, edition, form.version(), definition -> form.into(definition, part, place), viewer);
        return to(policy, edition);
    }

    @DeleteMapping("/rules/{part}/{place}")
    ResponseEntity<View> drop(@PathVariable UUID policy, @PathVariable int edition, @PathVariable Part part, @PathVariable int place, @RequestParam int version, Viewer viewer) {
        writing.change(policy, edition, version, definition -> {
            if (place < 0 || place >= part.size(definition)) {
                throw new Rejected("这条规则已经不在了");
            }
            return definition.without(part, place);
        }, viewer);
        return to(policy, edition);
    }

    @PutMapping("/definition")
    ResponseEntity<View> text(@PathVariable UUID policy, @PathVariable int edition, @RequestParam String definition, @RequestParam int version, Viewer viewer) {
        writing.change(policy, edition, version, _ -> PolicyText.read(definition), viewer);
        return to(policy, edition);
    }

    private static ResponseEntity<View> to(UUID policy, int edition) {
        return Redirect.to("/policies/" + policy + "/editions/" + edition);
    }
}
