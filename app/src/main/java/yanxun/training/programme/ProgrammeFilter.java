package yanxun.training.programme;

import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the list of programmes is narrowed to, as it stands in the address. */
public record ProgrammeFilter(@Nullable String q, @Nullable String kind, @Nullable String level, @Nullable String category, @Nullable String retired, @Nullable Integer page) {
    public int number() {
        return Page.number(page);
    }

    public String url() {
        return Query.of("/training/programmes").with("q", q).with("kind", kind).with("level", level).with("category", category).with("retired", retired).url();
    }
}
