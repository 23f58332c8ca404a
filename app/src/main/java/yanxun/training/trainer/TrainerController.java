package yanxun.training.trainer;

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

/** The pool, one trainer, and the form they are proposed with. */
@Screen
@RequestMapping("/trainers")
@Access(Permission.MANAGE_TRAINING)
class TrainerController {
    private final TrainerQueries queries;
    private final TrainerDetail detail;
    private final Trainers trainers;
    private final KeepingTrainers keeping;

    TrainerController(TrainerQueries queries, TrainerDetail detail, Trainers trainers, KeepingTrainers keeping) {
        this.queries = queries;
        this.detail = detail;
        this.trainers = trainers;
        this.keeping = keeping;
    }

    @GetMapping
    @Access(Permission.SEE_TRAINING)
    View list(TrainerFilter filter, Viewer viewer) {
        return queries.list(filter, viewer);
    }

    @GetMapping("/{trainer}")
    @Access(Permission.SEE_TRAINING)
    View show(@PathVariable UUID trainer, Viewer viewer) {
        return detail.page(trainer, null, viewer);
    }

    @GetMapping("/new")
    View blank(@RequestParam(required = false) @Nullable String number) {
        return new TrainerFormPage(new TrainerForm(Id.next(), 0, number, "", "", "", "", List.of(), List.of(), "", "NONE", ""), true, "", Map.of());
    }

    @PostMapping
    ResponseEntity<View> propose(TrainerForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty() || form.id() == null) {
            return ResponseEntity.unprocessableContent().body(new TrainerFormPage(form, true, "", errors));
        }
        keeping.propose(form, viewer);
        return Redirect.to("/trainers/" + form.id());
    }

    @GetMapping("/{trainer}/form")
    View filled(@PathVariable UUID trainer, Viewer viewer) {
        var facts = detail.facts(trainers.changeable(trainer, viewer).id());
        var form = new TrainerForm(trainer, facts.version(), facts.number(), facts.name(), facts.unitName(), facts.title(), facts.topics(), facts.subjects(), facts.stages(), facts.intro(), facts.fee(), "");
        return new TrainerFormPage(form, false, facts.personId() == null ? "" : facts.name(), Map.of());
    }

    @PutMapping("/{trainer}")
    ResponseEntity<View> change(@PathVariable UUID trainer, TrainerForm form, Viewer viewer) {
        var known = detail.facts(trainers.changeable(trainer, viewer).id());
        var whole = new TrainerForm(trainer, form.version(), known.number(), form.name(), form.unitName(), form.title(), form.topics(), form.subjects(), form.stages(), form.intro(), form.fee(), form.phone());
        var errors = whole.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new TrainerFormPage(whole, false, known.personId() == null ? "" : known.name(), errors));
        }
        keeping.change(trainer, whole, viewer);
        return Redirect.to("/trainers/" + trainer);
    }

    @PutMapping("/{trainer}/standing")
    ResponseEntity<View> move(@PathVariable UUID trainer, @RequestParam Standing to, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        keeping.move(trainer, to, reason, viewer);
        return Redirect.to("/trainers/" + trainer);
    }
}
