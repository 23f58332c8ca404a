package yanxun.training.season;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;
import yanxun.training.programme.Organisers;

@Screen
@RequestMapping("/training/seasons")
class SeasonController {
    private final SeasonQueries seasons;
    private final PlanningSeasons preparing;
    private final Organisers organisers;

    SeasonController(SeasonQueries seasons, PlanningSeasons preparing, Organisers organisers) {
        this.seasons = seasons;
        this.preparing = preparing;
        this.organisers = organisers;
    }

    @GetMapping
    @Access(Permission.SEE_TRAINING)
    View list(Viewer viewer) {
        return seasons.list(viewer.may(Permission.MANAGE_TRAINING) && organisers.speaksForAnOffice(viewer), viewer);
    }

    @GetMapping("/new")
    @Access(Permission.MANAGE_TRAINING)
    View blank() {
        return seasons.blank();
    }

    @PostMapping
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> prepare(SeasonForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new SeasonFormPage(form, true, errors));
        }
        var id = form.id() == null ? Id.next() : form.id();
        preparing.prepare(form.at(id, null), viewer);
        return Redirect.to("/training/seasons/" + id);
    }

    @GetMapping("/{season}")
    @Access(Permission.SEE_TRAINING)
    View show(@PathVariable UUID season, Viewer viewer) {
        return seasons.page(season, viewer);
    }

    @GetMapping("/{season}/form")
    @Access(Permission.MANAGE_TRAINING)
    View filled(@PathVariable UUID season, Viewer viewer) {
        return seasons.filled(season, viewer);
    }

    @PutMapping("/{season}")
    @Access(Permission.MANAGE_TRAINING)
    ResponseEntity<View> change(@PathVariable UUID season, SeasonForm form, Viewer viewer) {
        seasons.filled(season, viewer);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new SeasonFormPage(form.at(season, form.version()), false, errors));
        }
        preparing.change(season, form, viewer);
        return Redirect.to("/training/seasons/" + season);
    }
}
