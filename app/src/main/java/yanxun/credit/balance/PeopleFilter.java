package yanxun.credit.balance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the list of a school's hours is narrowed to; {@code under} keeps those with fewer hours in the year. */
public record PeopleFilter(@Nullable Integer year, @Nullable String q, @Nullable UUID unit, @Nullable String stage, @Nullable Integer under, @Nullable Integer page) {
    int number() {
        return Page.number(page);
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    public String url(int start) {
        return Query.of("/hours/people").with("year", start).with("q", q).with("unit", unit).with("stage", stage).with("under", under).url();
    }
}
