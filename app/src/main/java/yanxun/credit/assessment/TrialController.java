package yanxun.credit.assessment;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.credit.policy.PolicyPages;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Trying an edition on one teacher, and on everybody against what is in force. */
@Screen
@RequestMapping("/policies/{policy}/editions/{edition}")
@Access(Permission.RULE_HOURS)
class TrialController {
    private final PolicyPages pages;
    private final Trying trying;

    TrialController(PolicyPages pages, Trying trying) {
        this.pages = pages;
        this.trying = trying;
    }

    @GetMapping("/trial")
    View on(@PathVariable UUID policy, @PathVariable int edition, @RequestParam String number, @RequestParam int year, Viewer viewer) {
        return pages.page(policy, edition, trying.on(number, pages.reachable(policy, edition, viewer), year, viewer), viewer);
    }

    @GetMapping("/comparison")
    View compare(@PathVariable UUID policy, @PathVariable int edition, @RequestParam int year, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return trying.compare(pages.reachable(policy, edition, viewer), year, Math.max(1, page), viewer);
    }
}
