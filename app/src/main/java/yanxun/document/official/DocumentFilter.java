package yanxun.document.official;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;

/** What the list is narrowed to; it lives in the address. */
public record DocumentFilter(@Nullable String q, @Nullable String box, @Nullable String kind, @Nullable String state, @Nullable Integer year, @Nullable UUID unit, @Nullable Integer page) {
    int number() {
        return Page.number(page);
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
        return Query.of("/documents").with("q", q).with("box", box).with("kind", kind).with("state", state).with("year", year).with("unit", unit).url();
    }
}
