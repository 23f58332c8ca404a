package yanxun.credit.policy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Policies of hours, edition by edition. */
@Screen
@RequestMapping("/policies")
class PolicyController {
    private final PolicyPages pages;
    private final WritingPolicies writing;

    PolicyController(PolicyPages pages, WritingPolicies writing) {
        this.pages = pages;
        this.writing = writing;
    }

    @GetMapping
    @Access(Permission.SEE_OWN_HOURS)
    View list(Viewer viewer) {
        return pages.list(viewer);
    }

    @GetMapping("/new")
    @Access(Permission.RULE_HOURS)
    View fresh(Viewer viewer) {
        return pages.fresh(new PolicyForm(Id.next(), "", "", null, "hours-72-24", null, null, null, null, null, null), Map.of(), viewer);
    }

    @PostMapping
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> begin(PolicyForm form, Viewer viewer) {
        var errors = form.errors(true);
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(pages.fresh(form, errors, viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        writing.begin(id, Objects.requireNonNull(form.name()), form.source() == null ? "" : form.source(), Objects.requireNonNull(form.unit()), Template.of(Objects.requireNonNull(form.template())).policy(), viewer);
        return Redirect.to("/policies/" + id + "/editions/1");
    }

    @GetMapping("/{policy}")
    @Access(Permission.SEE_OWN_HOURS)
    View latest(@PathVariable UUID policy, Viewer viewer) {
        return pages.page(policy, pages.latest(policy, viewer), null, viewer);
    }

    @PostMapping("/{policy}/editions")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> draft(@PathVariable UUID policy, Viewer viewer) {
        return Redirect.to("/policies/" + policy + "/editions/" + writing.draft(policy, viewer));
    }

    @GetMapping("/{policy}/editions/{edition}")
    @Access(Permission.SEE_OWN_HOURS)
    View show(@PathVariable UUID policy, @PathVariable int edition, Viewer viewer) {
        return pages.page(policy, edition, null, viewer);
    }

    @GetMapping("/{policy}/editions/{edition}.json")
    @Access(Permission.SEE_OWN_HOURS)
    ResponseEntity<byte[]> text(@PathVariable UUID policy, @PathVariable int edition, Viewer viewer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header("Content-Disposition", "attachment; filename=\"policy-" + edition + ".json\"")
                .body(PolicyText.write(pages.reachable(policy, edition, viewer).definition()).getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping("/{policy}/editions/{edition}/force")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> enforce(@PathVariable UUID policy, @PathVariable int edition, @RequestParam int from, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        writing.enforce(policy, edition, from, note, viewer);
        return Redirect.to("/policies/" + policy + "/editions/" + edition);
    }

    @PutMapping("/{policy}/editions/{edition}/withdrawal")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> withdraw(@PathVariable UUID policy, @PathVariable int edition, @RequestParam(defaultValue = "") @Nullable String note, Viewer viewer) {
        writing.withdraw(policy, edition, note == null ? "" : note, viewer);
        return Redirect.to("/policies/" + policy + "/editions/" + edition);
    }
}
