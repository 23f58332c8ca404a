package yanxun.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** After a change the browser is sent to a page; a reload repeats nothing. */
public final class Redirect {
    private Redirect() {}

    /** As a header can carry it: a title in an address would arrive as nothing. */
    public static String ascii(String path) {
        var text = new StringBuilder();
        path.codePoints().forEach(c -> text.append(c > 32 && c < 127 ? Character.toString(c) : UriUtils.encode(Character.toString(c), StandardCharsets.UTF_8)));
        return text.toString();
    }

    public static ResponseEntity<View> to(String path) {
        var target = ascii(path);
        var htmx = Shell.current().request().getHeader("HX-Request") != null && Shell.current().request().getHeader("HX-Boosted") == null;
        return htmx ? ResponseEntity.ok().header("HX-Redirect", target).build() : ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", target).build();
    }
}
