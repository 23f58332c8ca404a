package yanxun.network.community;

import static yanxun.platform.i18n.Text.t;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Communities: the list, one of them, and its form. */
@Screen
@RequestMapping("/network/communities")
class CommunityController {
    private final CommunityQueries queries;
    private final Associating associating;

    CommunityController(CommunityQueries queries, Associating associating) {
        this.queries = queries;
        this.associating = associating;
    }

    @GetMapping
    @Access(Permission.SEE_NETWORK)
    View list(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on, @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return queries.list(on, kind, q, page, viewer);
    }

    @GetMapping("/{community}")
    @Access(Permission.SEE_NETWORK)
    View show(@PathVariable UUID community, Viewer viewer) {
        return queries.page(community, viewer);
    }

    @GetMapping("/new")
    @Access(Permission.MANAGE_UNITS)
    View blank(Viewer viewer) {
        return page(new CommunityForm(Id.next(), null, null, "COUNTY_WIDE", null, null, null, queries.today(), null, null), true, Map.of(), viewer);
    }

    @PostMapping
    @Access(Permission.MANAGE_UNITS)
    ResponseEntity<View> found(CommunityForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(form, true, errors, viewer));
        }
        var id = form.id() == null ? Id.next() : form.id();
        associating.found(id, form, viewer);
        return Redirect.to("/network/communities/" + id);
    }

    @GetMapping("/{community}/form")
    @Access(Permission.MANAGE_UNITS)
    View filled(@PathVariable UUID community, Viewer viewer) {
        var facts = queries.facts(community);
        var until = facts.span().until();
        return page(new CommunityForm(community, facts.version(), facts.name(), facts.kind(), facts.leadId(), facts.stage(), facts.subject(), facts.span().from(),
                until == null ? null : until.minusDays(1), facts.aim()), false, Map.of(), viewer);
    }

    @PutMapping("/{community}")
    @Access(Permission.MANAGE_UNITS)
    ResponseEntity<View> change(@PathVariable UUID community, CommunityForm form, Viewer viewer) {
        queries.facts(community);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(page(form.of(community), false, errors, viewer));
        }
        associating.change(community, form, viewer);
        return Redirect.to("/network/communities/" + community);
    }

    private CommunityFormPage page(CommunityForm form, boolean fresh, Map<String, String> errors, Viewer viewer) {
        var told = new LinkedHashMap<String, String>();
        errors.forEach((field, sentence) -> told.put(field, t(sentence)));
        return new CommunityFormPage(form, fresh, told, List.copyOf(queries.units(viewer)));
    }
}
