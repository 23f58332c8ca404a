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
import yanxun.rubric.Rating;

/** The items of a draft. */
@Screen
@RequestMapping("/rubrics/{instrument}/editions/{number}/dimensions/{dimension}/items/{key}")
@Access(Permission.EDIT_RUBRICS)
class ItemController {
    private final InstrumentDrafts drafts;
    private final WritingInstruments writing;

    ItemController(InstrumentDrafts drafts, WritingInstruments writing) {
        this.drafts = drafts;
        this.writing = writing;
    }

    @GetMapping
    View form(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String dimension, @PathVariable String key, Viewer viewer) {
        return drafts.item(instrument, number, dimension, key, null, Map.of(), viewer);
    }

    @PutMapping
    ResponseEntity<View> write(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String dimension, @PathVariable String key, ItemForm form, Viewer viewer) {
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(drafts.item(instrument, number, dimension, key, form, errors, viewer));
        }
        writing.change(instrument, number, form.version(), content -> {
            var rating = Parts.rating(content);
            var items = Parts.DIMENSIONS.get(rating.dimensions(), dimension).items();
            return Parts.put(rating, dimension, form.into(key.equals(InstrumentDrafts.NEW) ? Keyed.free("i", rating.items().map(Rating.Item::key)) : Parts.ITEMS.get(items, key).key()));
        }, viewer);
        return Redirect.to(Shown.path(instrument, number));
    }

    @PutMapping("/position")
    ResponseEntity<View> move(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String dimension, @PathVariable String key, @RequestParam(defaultValue = "0") int by, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        writing.change(instrument, number, version, content -> Parts.items(Parts.rating(content), dimension, items -> Parts.ITEMS.moved(items, key, by)), viewer);
        return Redirect.to(Shown.path(instrument, number));
    }

    @DeleteMapping
    ResponseEntity<View> drop(@PathVariable UUID instrument, @PathVariable int number, @PathVariable String dimension, @PathVariable String key, @RequestParam(defaultValue = "-1") int version, Viewer viewer) {
        writing.change(instrument, number, version, content -> Parts.items(Parts.rating(content), dimension, items -> Parts.ITEMS.without(items, key)), viewer);
        return Redirect.to(Shown.path(instrument, number));
    }
}
