package yanxun.org.person;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Backbone levels of a person, each with its validity. */
@Screen
@RequestMapping("/people/{person}/honours")
@Access(Permission.MANAGE_PEOPLE)
class HonourController {
    private final Honouring honouring;

    HonourController(Honouring honouring) {
        this.honouring = honouring;
    }

    @PostMapping
    ResponseEntity<View> add(@PathVariable PersonId person, HonourForm form, Viewer viewer) {
        honouring.honour(person, form, viewer);
        return Redirect.to("/people/" + person);
    }

    @PutMapping("/{honour}")
    ResponseEntity<View> extend(@PathVariable PersonId person, @PathVariable UUID honour, HonourForm form, Viewer viewer) {
        honouring.lastUntil(person, honour, form, viewer);
        return Redirect.to("/people/" + person);
    }

    @DeleteMapping("/{honour}")
    ResponseEntity<View> remove(@PathVariable PersonId person, @PathVariable UUID honour, HonourForm form, Viewer viewer) {
        honouring.remove(person, honour, form, viewer);
        return Redirect.to("/people/" + person);
    }
}
