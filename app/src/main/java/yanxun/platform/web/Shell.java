package yanxun.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;
import yanxun.platform.access.Denied;
import yanxun.platform.access.Viewer;

/** What every page knows about its request without being told: who looks, in which language, and the forgery token. */
public record Shell(Optional<Viewer> signedIn, HttpServletRequest request) {
    public static final ScopedValue<Shell> CURRENT = ScopedValue.newInstance();
    public static final String COOKIE = "yanxun";

    public static Shell current() {
        return CURRENT.get();
    }

    /** Whence the work at hand was asked for; empty where nobody asked. */
    public static String address() {
        return CURRENT.isBound() ? CURRENT.get().request().getRemoteAddr() : "";
    }

    public Viewer viewer() {
        return signedIn.orElseThrow(Denied::new);
    }

    public String path() {
        return request.getRequestURI();
    }

    public String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    public String tongue() {
        return cookie("tongue").or(() -> signedIn.map(Viewer::tongue)).filter(known -> known.equals("en") || known.equals("zh-TW")).orElse("zh-CN");
    }

    public boolean largeType() {
        return cookie("type").map("large"::equals).orElse(false);
    }

    public Stream<Menu> menu() {
        return signedIn.stream().flatMap(viewer -> Arrays.stream(Menu.values()).filter(entry -> viewer.may(entry.permission())));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
