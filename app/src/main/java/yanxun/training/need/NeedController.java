package yanxun.training.need;

import java.util.List;
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
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Surveys of needs. */
@Screen
@RequestMapping("/training/needs")
@Access(Permission.SEE_TRAINING)
class NeedController {
    private final Needs needs;
    private final AskingNeeds asking;

    NeedController(Needs needs, AskingNeeds asking) {
        this.needs = needs;
        this.asking = asking;
    }

    @GetMapping
    View list(Viewer viewer) {
        return needs.list(viewer);
    }

    @GetMapping("/new")
    @Access(Permission.MANAGE_TRAINING)
    View blank() {
        return new NeedFormPage(new NeedForm(Id.next(), "", "", 3, needs.today().plusDays(14), ""), Map.of());
    }

    @PostMapping
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> open(NeedForm form, Viewer viewer) {
        var errors = form.errors(needs.today());
        if (!errors.isEmpty() || form.id() == null) {
            return ResponseEntity.unprocessableContent().body(new NeedFormPage(form, errors));
        }
        asking.open(form, viewer);
        return Redirect.to("/training/needs/" + form.id());
    }

    @GetMapping("/{need}")
    View show(@PathVariable UUID need, Viewer viewer) {
        return needs.page(need, viewer);
    }

    @PutMapping("/{need}/wishes")
    ResponseEntity<View> choose(@PathVariable UUID need, @RequestParam(required = false) @Nullable List<UUID> topics, @RequestParam(defaultValue = "") String own, Viewer viewer) {
        asking.choose(need, topics == null ? List.of() : topics, own, viewer);
        return Redirect.to("/training/needs/" + need);
    }

    @PutMapping("/{need}/closure")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> close(@PathVariable UUID need, Viewer viewer) {
        asking.close(need, viewer);
        return Redirect.to("/training/needs/" + need);
    }

    @PostMapping("/{need}/topics/{topic}/programme")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> programme(@PathVariable UUID need, @PathVariable UUID topic, Viewer viewer) {
        return Redirect.to("/training/programmes/" + asking.programme(need, topic, viewer) + "/form");
    }
}
