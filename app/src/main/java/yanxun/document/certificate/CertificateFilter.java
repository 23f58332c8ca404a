package yanxun.document.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;

/** What the list is narrowed to; it lives in the address. */
public record CertificateFilter(@Nullable String q, @Nullable String kind, @Nullable String state, @Nullable UUID run, @Nullable UUID template, @Nullable String occasion, @Nullable Integer page) {
    public static final Map<String, String> STATES = ordered("valid", "有效", "revoked", "已撤销", "replaced", "已换发");

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    int number() {
        return Page.number(page);
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    /** As conditions on {@code c}. */
    Where where() {
        var where = new Where().given("q", q, "(c.name = :q or c.number = :q or c.number ilike '%' || :q || '%' or c.title ilike '%' || :q || '%' or c.unit_name ilike '%' || :q || '%')")
                .given("kind", kind, "c.kind = :kind").given("run", run, "c.run_id = :run").given("template", template, "c.template_id = :template").given("occasion", occasion, "c.occasion = :occasion");
        return switch (state == null ? "" : state) {
            case "valid" -> where.and("c.revoked_at is null and c.replaced_at is null");
            case "revoked" -> where.and("c.revoked_at is not null");
            case "replaced" -> where.and("c.replaced_at is not null");
            default -> where;
        };
    }

    /** The address without the page, ready for "page=2". */
    public String url() {
        return Query.of("/certificates/issued").with("q", q).with("kind", kind).with("state", state).with("run", run).with("template", template).with("occasion", occasion).url();
    }
}
