package yanxun.notice.preference;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Open;
import yanxun.platform.access.Scope;
import yanxun.platform.error.NotFound;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** The way out that stands in each mail. */
@Screen
@RequestMapping("/unsubscribe/{key}")
@Open(because = "whoever holds the mail may end the mails, and can do nothing else with its key")
class UnsubscribeController {
    private final Preferring preferring;

    UnsubscribeController(Preferring preferring) {
        this.preferring = preferring;
    }

    @GetMapping
    View ask(@PathVariable UUID key) {
        if (!Scope.everywhere(() -> preferring.isKnown(key))) {
            throw new NotFound();
        }
        return new UnsubscribePage(key, false);
    }

    @PutMapping
    ResponseEntity<View> end(@PathVariable UUID key) {
        Scope.runEverywhere(() -> preferring.unsubscribe(key));
        return ResponseEntity.ok(new UnsubscribePage(key, true));
    }
}
