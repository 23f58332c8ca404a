package yanxun.org.holding;

import static yanxun.platform.i18n.Text.t;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.PersonId;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

/** What is held about oneself, as a page and as a file, and erasing. */
@Screen
class HoldingController {
    private final Holdings holdings;
    private final Erasing erasing;

    HoldingController(Holdings holdings, Erasing erasing) {
        this.holdings = holdings;
        this.erasing = erasing;
    }

    @GetMapping("/me/data")
    @Access(Permission.USE_TODAY)
    View show(Viewer viewer) {
        return holdings.of(viewer);
    }

    @GetMapping("/me/data.json")
    @Access(Permission.USE_TODAY)
    ResponseEntity<byte[]> file(Viewer viewer) {
        return ResponseEntity.ok().header("Content-Type", "application/json").header("Cache-Control", "no-store")
                .header("Content-Disposition", ContentDisposition.attachment().filename(t("我的信息") + ".json", StandardCharsets.UTF_8).build().toString())
                .body(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(holdings.of(viewer)));
    }

    @DeleteMapping("/me/data")
    @Access(Permission.USE_TODAY)
    ResponseEntity<View> eraseMine(Viewer viewer) {
        erasing.mine(viewer);
        return Redirect.to("/me/data");
    }

    @DeleteMapping("/people/{person}/secrets")
    @Access(Permission.SEE_SENSITIVE)
    ResponseEntity<View> erase(@PathVariable PersonId person, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        erasing.left(person, reason, viewer);
        return Redirect.to("/people/" + person);
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "${yanxun.zone}")
    void everyNight() {
        Scope.runEverywhere(() -> {
            while (erasing.longGone() > 0) {
                Thread.onSpinWait();
            }
        });
    }
}
