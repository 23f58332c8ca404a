package yanxun.credit.claim;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.access.Reach;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;

/** What the desk is narrowed to; {@code WAITING} are those the viewer may decide on now. */
public record ClaimFilter(@Nullable String q, @Nullable String state, @Nullable String form, @Nullable String level, @Nullable UUID unit, @Nullable Integer page) {
    public static final String WAITING = "WAITING";
    private static final String MINE_TO_JUDGE = """
            c.person_id <> :me and (c.state = 'HANDED_IN' and
            """ + Reach.covers("c.unit_id", "schools") + """
              or c.state in ('ENDORSED', 'APPEALED') and c.wall = any (:districts::uuid[]) and (c.state = 'ENDORSED' or c.refused_by is distinct from :me::uuid))""";

    public ClaimFilter {
        state = state == null ? WAITING : state;
    }

    int number() {
        return Page.number(page);
    }

    Where where() {
        var where = new Where().given("q", q, "(c.title ilike '%' || :q || '%' or p.name ilike '%' || :q || '%' or lower(p.number) = lower(:q) or c.certificate = :q)").given("form", form, "c.form = :form")
                .given("level", level, "c.level = :level").given("unit", unit, "c.unit_id = :unit");
        return WAITING.equals(state) ? where.and(MINE_TO_JUDGE) : where.given("state", state, "c.state = :state");
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    public String url() {
        var query = Query.of("/hours/claims/desk").with("q", q).with("form", form).with("level", level).with("unit", unit);
        return WAITING.equals(state) ? query.url() : query.url() + "state=" + (state == null ? "" : state) + "&";
    }
}
