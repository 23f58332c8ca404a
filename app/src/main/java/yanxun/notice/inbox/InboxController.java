package yanxun.notice.inbox;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
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

@Screen
@RequestMapping("/inbox")
@Access(Permission.USE_TODAY)
class InboxController {
    private final InboxItems items;

    InboxController(InboxItems items) {
        this.items = items;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "open") String show, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        return items.page(viewer, show, page);
    }

    /** Opening a letter is its receipt. */
    @GetMapping("/{item}")
    ResponseEntity<View> open(@PathVariable UUID item, Viewer viewer) {
        return Redirect.to(items.open(item, viewer));
    }

    @PutMapping("/{item}/settlement")
    ResponseEntity<View> settle(@PathVariable UUID item, Viewer viewer) {
        items.settle(item, viewer);
        return Redirect.to("/inbox");
    }
}
