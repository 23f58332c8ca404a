package yanxun.org.pipeline;

import static yanxun.platform.i18n.Text.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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

/** The region's rule for tiers by teaching age. */
@Screen
@RequestMapping("/people/tiers")
@Access(Permission.MANAGE_RULES)
class TierController {
    private final RulingTiers ruling;

    TierController(RulingTiers ruling) {
        this.ruling = ruling;
    }

    @GetMapping
    View show(Viewer viewer) {
        return ruling.page(viewer);
    }

    @PutMapping
    ResponseEntity<View> rule(@RequestParam(required = false) @Nullable List<String> name, @RequestParam(required = false) @Nullable List<String> years, Viewer viewer) {
        var lines = lines(name, years);
        var tiers = new ArrayList<Tier>();
        var troubles = new ArrayList<String>();
        for (var line : lines) {
            try {
                tiers.add(Tier.read(line.name(), line.years()));
            } catch (Rejected unclear) {
                troubles.add(t(unclear));
            }
        }
        troubles.addAll(troubles.isEmpty() ? new Tiers(tiers).troubles() : List.of());
        if (!troubles.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(ruling.page(lines, troubles, viewer));
        }
        ruling.rule(new Tiers(tiers), viewer);
        return Redirect.to("/people/tiers");
    }

    private static List<TiersPage.Line> lines(@Nullable List<String> names, @Nullable List<String> years) {
        var lines = new ArrayList<TiersPage.Line>();
        for (int i = 0; names != null && years != null && i < Math.min(names.size(), years.size()); i++) {
            if (!names.get(i).isBlank() || !years.get(i).isBlank()) {
                lines.add(new TiersPage.Line(names.get(i).strip(), years.get(i).strip(), null));
            }
        }
        return lines;
    }
}
