package yanxun.observation.duty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the list of duties is narrowed to. */
public record DutyFilter(@Nullable String term, @Nullable String post, @Nullable String state, @Nullable String q, @Nullable UUID unit, @Nullable Integer page) {
    public int number() {
        return Page.number(page);
    }

    public String url() {
        return Query.of("/lesson-duties").with("term", term).with("post", post).with("state", state).with("q", q).with("unit", unit).url();
    }
}
