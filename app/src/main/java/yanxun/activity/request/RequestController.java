package yanxun.activity.request;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.activity.undertaking.Phase;
import yanxun.activity.undertaking.Undertakings;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/undertakings")
@Access(Permission.SEE_ACTIVITIES)
class RequestController {
    private final RequestQueries queries;
    private final Requesting requesting;
    private final Undertakings undertakings;

    RequestController(RequestQueries queries, Requesting requesting, Undertakings undertakings) {
        this.queries = queries;
        this.requesting = requesting;
        this.undertakings = undertakings;
    }

    @GetMapping("/new")
    View blank(@RequestParam(required = false) @Nullable UUID menu, @RequestParam(required = false) @Nullable String party, Viewer viewer) {
        return queries.page(new RequestForm(Id.next(), menu, party, "", "", null, null, "", "", "", null, null, null), true, Map.of(), viewer);
    }

    @PostMapping
    ResponseEntity<View> request(RequestForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(queries.page(form, true, errors, viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        requesting.request(form.with(id), viewer);
        return Redirect.to("/undertakings/" + id);
    }

    @GetMapping("/{undertaking}/request")
    View filled(@PathVariable UUID undertaking, Viewer viewer) {
        undertakings.look(undertaking, viewer);
        return queries.page(queries.read(undertaking), false, Map.of(), viewer);
    }

    @PutMapping("/{undertaking}/request")
    ResponseEntity<View> change(@PathVariable UUID undertaking, RequestForm form, Viewer viewer) {
        var claimed = undertakings.look(undertaking, viewer);
        claimed.course().allowWork(Phase.REQUEST, claimed.parts());
        var changed = form.keeping(queries.read(undertaking));
        var errors = changed.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(queries.page(changed, false, errors, viewer));
        }
        requesting.change(undertaking, changed, viewer);
        return Redirect.to("/undertakings/" + undertaking);
    }
}
