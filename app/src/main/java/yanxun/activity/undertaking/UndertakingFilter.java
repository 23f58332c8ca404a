package yanxun.activity.undertaking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Where;

/** What the list is narrowed to; it lives in the address. */
public record UndertakingFilter(@Nullable String q, @Nullable String state, @Nullable String phase, @Nullable UUID community, @Nullable String late, @Nullable Integer page) {
    int number() {
        return page == null || page < 1 ? 1 : page;
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
        var url = new StringBuilder("/undertakings?");
        add(url, "q", q);
        add(url, "state", state);
        add(url, "phase", phase);
        add(url, "community", community);
        add(url, "late", late);
        return url.toString();
    }

    private static void add(StringBuilder url, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            url.append(name).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)).append('&');
        }
    }
}
