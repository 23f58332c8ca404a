package yanxun.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** After a change the browser is sent to a page; a reload repeats nothing. */
public final class Redirect {
    private Redirect() {}

    public static ResponseEntity<View> to(String path) {
        var htmx = Shell.current().request().getHeader("HX-Request") != null && Shell.current().request().getHeader("HX-Boosted") == null;
        return htmx ? ResponseEntity.ok().header("HX-Redirect", path).build() : ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", path).build();
    }
}
