package yanxun.org.duty;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
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

/** Duties of a person: handing out and ending. */
@Screen
@RequestMapping("/people/{person}/duties")
@Access({Permission.MANAGE_PEOPLE, Permission.MANAGE_ACCOUNTS})
class DutyController {
    private final Appointing appointing;

    DutyController(Appointing appointing) {
        this.appointing = appointing;
    }

    @PostMapping
    ResponseEntity<View> appoint(@PathVariable PersonId person, DutyForm form, Viewer viewer) {
        appointing.appoint(person, form, viewer);
        return Redirect.to("/people/" + person);
    }

    @PutMapping("/{duty}/end")
    ResponseEntity<View> end(@PathVariable PersonId person, @PathVariable UUID duty, DutyForm form, Viewer viewer) {
        appointing.end(person, duty, form, viewer);
        return Redirect.to("/people/" + person);
    }
}
