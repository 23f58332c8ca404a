package yanxun.platform.demo;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import yanxun.platform.access.Open;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/demo")
@Open(because = "whoever waits at the door is not known yet; it shows a percentage and nothing else")
class DemoController {
    private final DemoProgresses progresses;

    DemoController(DemoProgresses progresses) {
        this.progresses = progresses;
    }

    /** Once loaded, the page that asks reloads itself and finds the sign-ins. */
    @GetMapping("/progress")
    ResponseEntity<View> progress() {
        return progresses.now().<ResponseEntity<View>>map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().header("HX-Refresh", "true").build());
    }
}
