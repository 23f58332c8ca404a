package yanxun.plan.progress;

import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the list of plans is narrowed to, as it stands in the address. */
public record PlanFilter(@Nullable String q, @Nullable String kind, @Nullable String state, @Nullable Integer year, @Nullable Integer page) {
    private static final int LATEST_YEAR = 9000;

    public String words() {
        return q == null ? "" : q.strip();
    }

    public String chosenKind() {
        return kind == null ? "" : kind;
    }

    public String chosenState() {
        return state == null ? "" : state;
    }

    /** 0 stands for any. */
    public int chosenYear() {
        return year == null || year < 0 || year > LATEST_YEAR ? 0 : year;
    }

    public int number() {
        return Page.number(page);
    }

    public String url() {
        return Query.of("/plans").with("q", q).with("kind", kind).with("state", state).with("year", chosenYear() == 0 ? null : chosenYear()).url();
    }
}
