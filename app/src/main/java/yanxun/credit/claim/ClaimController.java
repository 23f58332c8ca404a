package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.t;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.time.Times;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** One's own claims and the form they are written with. */
@Screen
@RequestMapping("/hours/claims")
@Access(Permission.SEE_OWN_HOURS)
class ClaimController {
    private final ClaimQueries queries;
    private final Claiming claiming;
    private final Proving proving;
    private final Rates rates;
    private final Clock clock;

    ClaimController(ClaimQueries queries, Claiming claiming, Proving proving, Rates rates, Clock clock) {
        this.queries = queries;
        this.claiming = claiming;
        this.proving = proving;
        this.rates = rates;
        this.clock = clock;
    }

    @GetMapping
    View mine(Viewer viewer) {
        return queries.mine(viewer);
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        return page(new ClaimForm(Id.next(), null, null, null, null, null, null, "LEARNER", null, null, null, null, null, null), true, Map.of(), viewer);
    }

    @PostMapping
    ResponseEntity<View> write(ClaimForm form, @RequestParam(required = false) @Nullable List<MultipartFile> files, Viewer viewer) throws IOException {
        var errors = form.errors(Times.day(clock.instant()));
        if (!errors.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(form, true, errors, viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        claiming.write(id, form, viewer);
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    proving.add(id, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), content, viewer);
                }
            }
        }
        return Redirect.to("/hours/claims/" + id);
    }

    @GetMapping("/{claim}")
    View show(@PathVariable UUID claim, Viewer viewer) {
        return queries.page(claim, viewer);
    }

    @GetMapping("/{claim}/form")
    View filled(@PathVariable UUID claim, Viewer viewer) {
        return page(queries.form(claim, viewer), false, Map.of(), viewer);
    }

    @PutMapping("/{claim}")
    ResponseEntity<View> mend(@PathVariable UUID claim, ClaimForm form, Viewer viewer) {
        queries.form(claim, viewer);
        var errors = form.errors(Times.day(clock.instant()));
        if (!errors.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(page(form.at(claim), false, errors, viewer));
        }
        claiming.mend(claim, form, viewer);
        return Redirect.to("/hours/claims/" + claim);
    }

    private ClaimFormPage page(ClaimForm form, boolean fresh, Map<String, String> errors, Viewer viewer) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return new ClaimFormPage(form, fresh, told, queries.categories(viewer), rates.of(viewer.wall()));
    }
}
