package yanxun.org.merger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** People who are written down twice. */
@Screen
@RequestMapping("/people")
@Access(Permission.MANAGE_PEOPLE)
class MergerController {
    private final MergerQueries queries;
    private final Merging merging;
    private final Pairs pairs;

    MergerController(MergerQueries queries, Merging merging, Pairs pairs) {
        this.queries = queries;
        this.merging = merging;
        this.pairs = pairs;
    }

    @GetMapping("/duplicates")
    ResponseEntity<View> list(@RequestParam(required = false) @Nullable String one, @RequestParam(required = false) @Nullable String other, Viewer viewer) {
        return one == null || other == null ? ResponseEntity.ok(queries.duplicates(viewer)) : Redirect.to("/people/" + pairs.numbered(one, viewer) + "/merger?into=" + pairs.numbered(other, viewer));
    }

    @PutMapping("/duplicates/distinction")
    ResponseEntity<View> distinguish(@RequestParam UUID one, @RequestParam UUID other, Viewer viewer) {
        queries.distinguish(one, other, viewer);
        return Redirect.to("/people/duplicates");
    }

    @GetMapping("/{gone}/merger")
    View compare(@PathVariable UUID gone, @RequestParam UUID into, Viewer viewer) {
        return queries.page(gone, into, viewer);
    }

    @PutMapping("/{gone}/merger")
    ResponseEntity<View> merge(@PathVariable UUID gone, MergerForm form, Viewer viewer) {
        merging.merge(gone, form, viewer);
        return Redirect.to("/people/" + form.into());
    }

    @DeleteMapping("/{gone}/merger")
    ResponseEntity<View> part(@PathVariable UUID gone, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        merging.part(gone, reason, viewer);
        return Redirect.to("/people/duplicates");
    }
}
