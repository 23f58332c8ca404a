package yanxun.activity.undertaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;

/** What the list is narrowed to; it lives in the address. */
public record UndertakingFilter(@Nullable String q, @Nullable String state, @Nullable String phase, @Nullable UUID community, @Nullable String late, @Nullable Integer page) {
    int number() {
        return Page.number(page);
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    Where where() {
        var where = new Where().given("q", q, "(u.title ilike '%' || :q || '%')").given("state", state, "u.state = :state").given("phase", phase, "u.phase = :phase and u.state = 'RUNNING'")
                .given("community", community, "u.community_id = :community");
        return "yes".equals(late) ? where.and("exists (select from activity.step s where s.undertaking_id = u.id and s.phase = u.phase and u.state = 'RUNNING' and s.due_on < :today::date)") : where;
    }

    public String url() {
        return Query.of("/undertakings").with("q", q).with("state", state).with("phase", phase).with("community", community).with("late", late).url();
    }
}
