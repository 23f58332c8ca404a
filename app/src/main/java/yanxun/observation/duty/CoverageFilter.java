package yanxun.observation.duty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** Whose lessons were seen: in which term or school year, by whom, cut how. */
public record CoverageFilter(@Nullable String term, @Nullable String by, @Nullable String cut, @Nullable String stage, @Nullable String subject, @Nullable UUID unit, @Nullable Integer page) {
    public int number() {
        return Page.number(page);
    }

    public String cutBy() {
        return "subject".equals(cut) || "township".equals(cut) ? cut : "school";
    }

    public String url(String path) {
        return Query.of(path).with("term", term).with("by", by).with("cut", cut).with("stage", stage).with("subject", subject).with("unit", unit).url();
    }
}
