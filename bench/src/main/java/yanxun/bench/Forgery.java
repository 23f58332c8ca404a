package yanxun.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The token that a form of the program carries, and the cookie it goes with, as a browser would have them from the first page. */
record Forgery(String cookie, String token) {
    private static final Pattern TOKEN = Pattern.compile("data-csrf=\"([^\"]*)\"");

    static Forgery from(int port) throws IOException {
        try (var wire = new Wire(port)) {
            var page = wire.get("/sign-in", "");
            var cookie = page.headers().lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie: xsrf-token=")).findFirst().orElseThrow();
            var token = TOKEN.matcher(page.text());
            if (!token.find()) {
                throw new IOException("the page carries no token");
            }
            return new Forgery(cookie.substring("set-cookie: ".length()).split(";")[0], token.group(1));
        }
    }

    String field() {
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
