package yanxun.activity.problem;

import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;

/** What the board is narrowed to. */
public record ProblemFilter(@Nullable String q, @Nullable String state, @Nullable String subject, @Nullable String stage, @Nullable String mine, java.util.@Nullable UUID community, @Nullable Integer page) {
    int number() {
        return Page.number(page);
    }

    Where where() {
        var where = new Where().given("q", q, "(p.title ilike '%' || :q || '%' or p.what ilike '%' || :q || '%')").given("state", state, "p.state = :state").given("subject", subject, "p.subject = :subject")
                .given("stage", stage, "p.stage = :stage").given("community", community, "p.community_id = :community");
        return "yes".equals(mine) ? where.and("p.posted_by = :me") : where;
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    public String url() {
        return Query.of("/problems").with("q", q).with("state", state).with("subject", subject).with("stage", stage).with("mine", mine).with("community", community).url();
    }
}
