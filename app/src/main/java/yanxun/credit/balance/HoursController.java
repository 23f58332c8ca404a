package yanxun.credit.balance;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.HourWords;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.file.FileType;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/hours")
class HoursController {
    /** Stands in an address for hours that are not classified. */
    private static final String UNCLASSIFIED = "-";

    private final LedgerQueries ledger;
    private final SchoolHoursQueries people;
    private final Clock clock;

    HoursController(LedgerQueries ledger, SchoolHoursQueries people, Clock clock) {
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @Access(Permission.SEE_OWN_HOURS)
    View mine(@RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable String level, @RequestParam(required = false) @Nullable String category, Viewer viewer) {
        return ledger.mine(viewer, year(year), narrowed(level, category));
    }

    @GetMapping("/people")
    @Access(Permission.SEE_HOURS)
    View people(PeopleFilter filter, Viewer viewer) {
        return people.people(filter, year(filter.year()), viewer);
    }

    @GetMapping(path = "/people", params = "format=xlsx")
    @Access(Permission.SEE_HOURS)
    ResponseEntity<byte[]> export(PeopleFilter filter, Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", FileType.XLSX.mediaType()).header("Content-Disposition", "attachment; filename=\"hours.xlsx\"").body(people.export(filter, year(filter.year()), viewer));
    }

    @GetMapping("/people/{person}")
    @Access(Permission.SEE_HOURS)
    View person(@PathVariable UUID person, @RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String category, Viewer viewer) {
        return ledger.of(person, viewer, year(year), narrowed(level, category));
    }

    private static MyHoursPage.Narrowed narrowed(@Nullable String level, @Nullable String category) {
        return new MyHoursPage.Narrowed(level != null && HourWords.LEVELS.containsKey(level) ? level : null, category == null || category.isBlank() ? null : category.equals(UNCLASSIFIED) ? "" : category);
    }

    private SchoolYear year(@Nullable Integer asked) {
        return asked == null || asked < 2000 || asked > 2100 ? SchoolYear.of(Times.day(clock.instant())) : new SchoolYear(asked);
    }
}
