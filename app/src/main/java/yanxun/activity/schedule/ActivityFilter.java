package yanxun.activity.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the list is narrowed to; it lives in the address. */
public record ActivityFilter(
        @Nullable String q, @Nullable String state, @Nullable String form, @Nullable String level, @Nullable String mine, @Nullable UUID unit,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable Integer page) {

    int number() {
        return page == null || page < 1 ? 1 : page;
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The address without the page, ready for "page=2". */
    public String url() {
        var url = new StringBuilder("/activities?");
        add(url, "q", q);
        add(url, "state", state);
        add(url, "form", form);
        add(url, "level", level);
        add(url, "mine", mine);
        add(url, "unit", unit);
        add(url, "from", from);
        add(url, "to", to);
        return url.toString();
    }

    private static void add(StringBuilder url, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            url.append(name).append('=').append(java.net.URLEncoder.encode(value.toString(), java.nio.charset.StandardCharsets.UTF_8)).append('&');
        }
    }
}
