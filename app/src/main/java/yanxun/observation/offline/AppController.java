package yanxun.observation.offline;

import static yanxun.platform.i18n.Text.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;
import yanxun.platform.access.Access;
import yanxun.platform.access.Open;
import yanxun.platform.access.Permission;
import yanxun.platform.web.Assets;
import yanxun.platform.web.Screen;
import yanxun.platform.web.Shell;
import yanxun.platform.web.View;

/** The observation page and what lets a device keep it. */
@Screen
@RequestMapping("/observe")
class AppController {
    /** Every Chinese sentence between single quotes. */
    private static final Pattern SAID = Pattern.compile("'([^'\\n]*\\p{IsHan}[^'\\n]*)'");

    @GetMapping("/app")
    @Access(Permission.SEE_LESSONS)
    View app() {
        return new AppPage(Shell.current().tongue().equals("zh-CN") ? "" : JsonMapper.shared().writeValueAsString(words()));
    }

    private static Map<String, String> words() {
        return SAID.matcher(Assets.observingSource()).results().map(said -> said.group(1)).distinct().collect(Collectors.toMap(said -> said, said -> t(said), (one, _) -> one, LinkedHashMap::new));
    }

    /** A changed page has other assets, so another worker: the browser takes it in by itself. */
    @GetMapping(value = "/worker.js", produces = "text/javascript; charset=utf-8")
    @Open(because = "a device asks for it also when the session has ended; it holds nothing but addresses")
    ResponseEntity<String> worker() {
        var shell = List.of("/observe/app", Assets.style(), Assets.observingStyle(), Assets.observingScript(), "/observe/app.webmanifest");
        return ResponseEntity.ok().header("Cache-Control", "no-cache").header("Service-Worker-Allowed", "/observe/").contentType(new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8))
                .body(Worker.script(shell, Assets.codes()));
    }

    @GetMapping(value = "/app.webmanifest", produces = "application/manifest+json")
    @Open(because = "a device asks for it without a session; it holds nothing but the page's name")
    ResponseEntity<String> manifest() {
        var icon = Map.of("src", Worker.ICON, "sizes", "any", "type", "image/svg+xml", "purpose", "any");
        var manifest = new LinkedHashMap<String, Object>(Map.of("name", t("研训 · 现场听课"), "short_name", t("现场听课"), "start_url", "/observe/app", "scope", "/observe/", "display", "standalone", "theme_color", "#0f5c63", "background_color", "#f5f6f4", "icons", List.of(icon)));
        return ResponseEntity.ok().header("Cache-Control", "no-cache").body(JsonMapper.shared().writeValueAsString(manifest));
    }
}
