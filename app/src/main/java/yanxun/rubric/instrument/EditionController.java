package yanxun.rubric.instrument;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.i18n.Text;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One edition: read, compared, tried, printed, handed on as a file. */
@Screen
@RequestMapping("/rubrics/{instrument}/editions/{number}")
@Access(Permission.SEE_LESSONS)
class EditionController {
    private final InstrumentQueries queries;

    EditionController(InstrumentQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    View show(@PathVariable UUID instrument, @PathVariable int number, Viewer viewer) {
        var edition = queries.shown(instrument, number, viewer);
        var origin = queries.origin(edition).map(from -> new InstrumentPage.Origin(from.title(), from.number(), from.unitName())).orElse(null);
        var faults = edition.mayEdit() ? Readiness.faults(edition.content()).stream().map(Text::t).toList() : List.<String>of();
        return new InstrumentPage(edition, queries.editions(edition), origin, faults, queries.keepers(viewer), Id.next());
    }

    @GetMapping("/comparison")
    View compare(@PathVariable UUID instrument, @PathVariable int number, @RequestParam(required = false) @Nullable Integer with, Viewer viewer) {
        var edition = queries.shown(instrument, number, viewer);
        var other = queries.other(edition, with, viewer);
        return new ComparisonPage(edition, other, Change.between(other, edition));
    }

    @GetMapping("/trial")
    View tryOut(@PathVariable UUID instrument, @PathVariable int number, @RequestParam Map<String, String> typed, Viewer viewer) {
        return TrialPage.of(queries.shown(instrument, number, viewer), typed);
    }

    @GetMapping("/paper")
    View paper(@PathVariable UUID instrument, @PathVariable int number, Viewer viewer) {
        return new PaperPage(queries.shown(instrument, number, viewer));
    }

    @GetMapping("/file.json")
    ResponseEntity<byte[]> file(@PathVariable UUID instrument, @PathVariable int number, Viewer viewer) {
        var edition = queries.shown(instrument, number, viewer);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header("Content-Disposition", "attachment; filename=\"rubric-" + number + ".json\"")
                .body(new InstrumentFile(edition.title(), edition.guide(), edition.content()).write());
    }
}
