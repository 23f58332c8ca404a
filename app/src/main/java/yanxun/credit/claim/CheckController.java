package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Spot checks: drawn by lot, looked at one by one. */
@Screen
@RequestMapping("/hours/claims/checks")
@Access(Permission.JUDGE_CLAIMS)
class CheckController {
    private static final int USUAL_PERCENT = 10;

    private final CheckQueries queries;
    private final SpotChecks checks;
    private final Clock clock;

    CheckController(CheckQueries queries, SpotChecks checks, Clock clock) {
        this.queries = queries;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping
    View list(Viewer viewer) {
        var today = Times.day(clock.instant());
        return page(new CheckForm(Id.next(), "", SchoolYear.of(today).from(), today, USUAL_PERCENT, ""), Map.of(), viewer);
    }

    @PostMapping
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> draw(CheckForm form, Viewer viewer) {
        if (!form.errors().isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(form, form.errors(), viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        checks.draw(id, form, viewer);
        return Redirect.to("/hours/claims/checks/" + id);
    }

    @GetMapping("/{check}")
    View show(@PathVariable UUID check, Viewer viewer) {
        return queries.page(check, viewer);
    }

    @PutMapping("/{check}/claims/{claim}")
    @Access(Permission.RULE_HOURS)
    ResponseEntity<View> find(@PathVariable UUID check, @PathVariable UUID claim, @RequestParam(defaultValue = "true") boolean genuine, @RequestParam(defaultValue = "") String note, Viewer viewer) {
        checks.find(check, claim, genuine, note, viewer);
        return Redirect.to("/hours/claims/checks/" + check);
    }

    private CheckListPage page(CheckForm form, Map<String, String> errors, Viewer viewer) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return new CheckListPage(queries.list(viewer), form, told, CheckQueries.mayCheck(viewer));
    }
}
