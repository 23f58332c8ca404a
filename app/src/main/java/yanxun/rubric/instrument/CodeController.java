package yanxun.rubric.instrument;

import java.util.Map;
import java.util.UUID;
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
import yanxun.rubric.Coding;

/** The codes of a draft. */
@Screen
@RequestMapping("/rubrics/{instrument}/editions/{number}/codes/{key}")
@Access(Permission.EDIT_RUBRICS)
class CodeController {
    private final InstrumentDrafts drafts;
    private final WritingInstruments writing;

    CodeController(InstrumentDrafts drafts, WritingInstruments writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    @GetMapping
    View form(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String key, Viewer viewer) {
        return drafts.code(instrument, number, key, null, Map.of(), viewer);
    }

    @PutMapping
    ResponseEntity<View> write(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String key, CodeForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(drafts.code(instrument, number, key, form, errors, viewer));
        }
        writing.change(instrument, number, form.version(), content -> {
            var coding = Parts.coding(content);
            var free = Keyed.free("c", coding.codes().stream().map(Coding.Code::key));
            return coding.withCodes(Parts.CODES.put(coding.codes(), form.into(key.equals(InstrumentDrafts.NEW) ? free : Parts.CODES.get(coding.codes(), key).key())));
        }, viewer);
        return Redirect.to(Shown.path(instrument, number));
    }

    @PutMapping("/position")
    ResponseEntity<View> move(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String key, @RequestParam(defaultValue = "0") int by, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        writing.change(instrument, number, version, content -> Parts.coding(content).withCodes(Parts.CODES.moved(Parts.coding(content).codes(), key, by)), viewer);
        return Redirect.to(Shown.path(instrument, number));
    }

    @DeleteMapping
    ResponseEntity<View> drop(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String key, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        writing.change(instrument, number, version, content -> Parts.coding(content).withCodes(Parts.CODES.without(Parts.coding(content).codes(), key)), viewer);
        return Redirect.to(Shown.path(instrument, number));
    }
}
