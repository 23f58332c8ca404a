package yanxun.org.roster;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Lists of schools over the web. */
@Screen
@RequestMapping("/network/import")
@Access(Permission.MANAGE_UNITS)
class UnitsImportController {
    private static final Roster KIND = Roster.UNITS;

    private final Desk desk;
    private final RosterQueries queries;

    UnitsImportController(Desk desk, RosterQueries queries) {
        this.desk = desk;
        this.queries = queries;
    }

    @GetMapping
    View start(Viewer viewer) {
        return queries.start(KIND, viewer);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Workbooks.template(KIND);
    }

    @PostMapping
    ResponseEntity<View> handIn(@RequestParam MultipartFile file, Viewer viewer) throws IOException {
        try (var content = file.getInputStream()) {
            var intake = desk.handIn(KIND, content, String.valueOf(file.getOriginalFilename()), viewer);
            return Redirect.to(intake.url());
        }
    }

    @GetMapping("/{intake}")
    View show(@PathVariable UUID intake, @RequestParam(required = false) @Nullable String show, @RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return queries.page(KIND, intake, show, page, List.of(), viewer);
    }

    @GetMapping("/{intake}/red.xlsx")
    ResponseEntity<byte[]> red(@PathVariable UUID intake, Viewer viewer) {
        return Workbooks.red(KIND, desk.red(KIND, intake, viewer));
    }

    @PutMapping("/{intake}/commit")
    ResponseEntity<View> commit(@PathVariable UUID intake, Viewer viewer) {
        return Redirect.to("/jobs/" + desk.commit(KIND, intake, viewer));
    }

    @DeleteMapping("/{intake}/commit")
    View undo(@PathVariable UUID intake, Viewer viewer) {
        return queries.page(KIND, intake, null, null, desk.undo(KIND, intake, viewer), viewer);
    }
}
