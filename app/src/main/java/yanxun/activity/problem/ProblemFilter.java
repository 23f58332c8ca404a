package yanxun.activity.problem;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Where;

/** What the board is narrowed to. */
public record ProblemFilter(@Nullable String q, @Nullable String state, @Nullable String subject, @Nullable String stage, @Nullable String mine, java.util.@Nullable UUID community, @Nullable Integer page) {
    int number() {
        return page == null || page < 1 ? 1 : page;
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
        return "/problems?" + part("q", q) + part("state", state) + part("subject", subject) + part("stage", stage) + part("mine", mine) + part("community", community);
    }

    private static String part(String name, @Nullable Object value) {
        return value == null || value.toString().isBlank() ? "" : name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8) + "&";
    }
}
