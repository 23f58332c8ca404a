package yanxun.document.official;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Where;

/** What the list is narrowed to; it lives in the address. */
public record DocumentFilter(@Nullable String q, @Nullable String box, @Nullable String kind, @Nullable String state, @Nullable Integer year, @Nullable UUID unit, @Nullable Integer page) {
    int number() {
        return page == null || page < 1 ? 1 : page;
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    /** As conditions on {@code d}. */
    Where where() {
        var where = new Where().given("q", q, "(d.title ilike '%' || :q || '%' or d.word || '〔' || d.year || '〕' || d.number || '号' ilike '%' || :q || '%')")
                .given("kind", kind, "d.kind = :kind").given("state", state, "d.state = :state").given("unit", unit, "d.unit_id = :unit")
                .given("year", year, "coalesce(d.year, extract(year from d.created_at)::int) = :year");
        return "in".equals(box) ? where.and("d.state <> 'DRAFT' and " + Sight.RECEIVED) : "out".equals(box) ? where.and(Sight.MINE) : where;
    }

    /** The address without the page, ready for "page=2". */
    public String url() {
        var url = new StringBuilder("/documents?");
        add(url, "q", q);
        add(url, "box", box);
        add(url, "kind", kind);
        add(url, "state", state);
        add(url, "year", year);
        add(url, "unit", unit);
        return url.toString();
    }

    private static void add(StringBuilder url, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            url.append(name).append('=').append(java.net.URLEncoder.encode(value.toString(), java.nio.charset.StandardCharsets.UTF_8)).append('&');
        }
    }
}
