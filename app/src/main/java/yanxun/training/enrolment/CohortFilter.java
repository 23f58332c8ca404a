package yanxun.training.enrolment;

import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the list of cohorts is narrowed to, as it stands in the address. */
public record CohortFilter(@Nullable String q, @Nullable String state, @Nullable String kind, @Nullable String level, @Nullable String category, @Nullable String joining, @Nullable Integer year, @Nullable Integer page) {
    public int number() {
        return Page.number(page);
    }

    /** A calendar year, or none. */
    public @Nullable Integer chosenYear() {
        return year == null || year < 2000 || year > 2100 ? null : year;
    }

    public String url() {
        return Query.of("/training").with("q", q).with("state", state).with("kind", kind).with("level", level).with("category", category).with("joining", joining).with("year", chosenYear()).url();
    }
}
