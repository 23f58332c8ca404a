package yanxun.network.community;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Who stands for the members of a community. */
@Screen
@RequestMapping("/network/communities/{community}/contacts")
@Access(Permission.NAME_CONTACTS)
class ContactController {
    private final Contacting contacting;

    ContactController(Contacting contacting) {
        this.contacting = contacting;
    }

    @PostMapping
    ResponseEntity<View> name(@PathVariable UUID community, ContactForm form, Viewer viewer) {
        contacting.name(community, form, viewer);
        return Redirect.to("/network/communities/" + community + "#contacts");
    }

    @PutMapping("/{contact}/end")
    ResponseEntity<View> end(@PathVariable UUID community, @PathVariable UUID contact, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last, Viewer viewer) {
        contacting.end(community, contact, last, viewer);
        return Redirect.to("/network/communities/" + community + "#contacts");
    }
}
