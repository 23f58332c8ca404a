package yanxun.network.community;

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
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** Who is in a community, and what it owes. */
@Screen
@RequestMapping("/network/communities/{community}")
@Access(Permission.MANAGE_UNITS)
class MemberController {
    private final Associating associating;

    MemberController(Associating associating) {
        this.associating = associating;
    }

    @PostMapping("/partners")
    ResponseEntity<View> join(@PathVariable UUID community, PartnerForm form, Viewer viewer) {
        associating.join(community, form, viewer);
        return Redirect.to("/network/communities/" + community);
    }

    @PutMapping("/partners/{partner}/end")
    ResponseEntity<View> leave(@PathVariable UUID community, @PathVariable UUID partner, PartnerForm form, Viewer viewer) {
        associating.leave(community, partner, form, viewer);
        return Redirect.to("/network/communities/" + community);
    }

    @PostMapping("/obligations")
    ResponseEntity<View> owe(@PathVariable UUID community, DueForm form, Viewer viewer) {
        associating.owe(community, form, viewer);
        return Redirect.to("/network/communities/" + community);
    }

    @DeleteMapping("/obligations/{obligation}")
    ResponseEntity<View> forgive(@PathVariable UUID community, @PathVariable UUID obligation, Viewer viewer) {
        associating.forgive(community, obligation, viewer);
        return Redirect.to("/network/communities/" + community);
    }
}
