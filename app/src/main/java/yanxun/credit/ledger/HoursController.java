package yanxun.credit.ledger;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/hours")
class HoursController {
    private final LedgerQueries ledger;
    private final Clock clock;

    HoursController(LedgerQueries ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping
    @Access(Permission.SEE_OWN_HOURS)
    View mine(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return ledger.mine(viewer, year(year));
    }

    @GetMapping("/people")
    @Access(Permission.SEE_HOURS)
    View people(@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return ledger.people(viewer, year(year), q.strip(), Math.max(1, page));
    }

    @GetMapping("/people/{person}")
    @Access(Permission.SEE_HOURS)
    View person(@PathVariable UUID person, @RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
        return ledger.of(person, viewer, year(year));
    }

    private SchoolYear year(@Nullable Integer asked) {
        return asked == null || asked < 2000 || asked > 2100 ? SchoolYear.of(Times.day(clock.instant())) : new SchoolYear(asked);
    }
}
