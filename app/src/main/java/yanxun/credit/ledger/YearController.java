package yanxun.credit.ledger;

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
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Settling school years. */
@Screen
@RequestMapping("/hours/years")
@Access(Permission.RULE_HOURS)
class YearController {
    private final ClosingYears closing;

    YearController(ClosingYears closing) {
        this.closing = closing;
    }

    @GetMapping
    View list(Viewer viewer) {
        return closing.page(viewer);
    }

    @PutMapping("/{year}/closing")
    ResponseEntity<View> close(@PathVariable int year, Viewer viewer) {
        closing.close(year, viewer);
        return Redirect.to("/hours/years");
    }

    @DeleteMapping("/{year}/closing")
    ResponseEntity<View> reopen(@PathVariable int year, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        closing.reopen(year, reason, viewer);
        return Redirect.to("/hours/years");
    }

    @PutMapping("/late/{source}/{id}")
    ResponseEntity<View> enter(@PathVariable String source, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        closing.enter(source, id, reason, viewer);
        return Redirect.to("/hours/years");
    }
}
