package yanxun.observation.debrief;

import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the list of agreed steps is narrowed to, as it stands in the address: one's own, or those one follows up. */
public record StepFilter(@Nullable String q, @Nullable String part, @Nullable String state, @Nullable Integer page) {
    public boolean follows() {
        return "followed".equals(part);
    }

    public String stateOrOpen() {
        return state == null || state.isBlank() ? "OPEN" : state;
    }

    public int number() {
        return Page.number(page);
    }

    public String url() {
        return Query.of("/lessons/steps").with("q", q).with("part", part).with("state", state).url();
    }
}
