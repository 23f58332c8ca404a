package yanxun.rubric.instrument;

import java.util.Map;
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
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** InstrumentDrafts: begun as the next edition or as a copy of somebody's, their head written, thrown away. */
@Screen
@RequestMapping("/rubrics/{instrument}/editions")
@Access(Permission.EDIT_RUBRICS)
class InstrumentDraftController {
    private final InstrumentDrafts drafts;
    private final WritingInstruments writing;

    InstrumentDraftController(InstrumentDrafts drafts, WritingInstruments writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    @PostMapping
    ResponseEntity<View> draft(@PathVariable UUID instrument, Viewer viewer) {
        return Redirect.to(Shown.path(instrument, writing.draft(instrument, viewer)));
    }

    @PostMapping("/{number}/copies")
    ResponseEntity<View> copy(@PathVariable UUID instrument, @PathVariable int number, @RequestParam(required = false) @Nullable UUID id, @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String title, Viewer viewer) {
        if (id == null || unit == null) {
            throw new NotFound();
        }
        writing.copy(id, unit, instrument, number, title, viewer);
        return Redirect.to(Shown.path(id, 1));
    }

    @DeleteMapping("/{number}")
    ResponseEntity<View> discard(@PathVariable UUID instrument, @PathVariable int number, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        writing.discard(instrument, number, version, viewer);
        return Redirect.to(number == 1 ? "/rubrics" : "/rubrics/" + instrument);
    }

    @GetMapping("/{number}/head")
    View head(@PathVariable UUID instrument, @PathVariable int number, Viewer viewer) {
        var draft = drafts.of(instrument, number, viewer);
        return new HeadPage(draft, HeadForm.of(draft), Map.of());
    }

    @PutMapping("/{number}/head")
    ResponseEntity<View> head(@PathVariable UUID instrument, @PathVariable int number, HeadForm form, Viewer viewer) {
        var draft = drafts.of(instrument, number, viewer);
        var errors = form.errors(draft.kind());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(new HeadPage(draft, form, errors));
        }
        writing.change(instrument, number, form, viewer);
        return Redirect.to(draft.path());
    }
}
