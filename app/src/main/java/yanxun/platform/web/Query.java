package yanxun.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address with what a list is narrowed to; it ends so that one more can be written behind it: {@code /plans?kind=YEAR&}. */
public final class Query {
    private final StringBuilder url;

    private Query(String path) {
        this.url = new StringBuilder(path).append('?');
    }

    public static Query of(String path) {
        return new Query(path);
    }

    /** A blank value is none. */
    public Query with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            url.append(name).append('=').append(URLEncoder.encode(value.toString().strip(), StandardCharsets.UTF_8)).append('&');
        }
        return this;
    }

    public String url() {
        return url.toString();
    }
}
