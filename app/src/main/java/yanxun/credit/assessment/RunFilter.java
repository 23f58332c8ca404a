package yanxun.credit.assessment;

import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the results of a run are narrowed to. @param changed only those that came out differently than in the run before */
record RunFilter(@Nullable String q, @Nullable String outcome, boolean changed, boolean objected, @Nullable Integer page) {
    int number() {
        return Page.number(page);
    }

    String text() {
        return q == null ? "" : q.strip();
    }

    String code() {
        return outcome == null ? "" : outcome.strip();
    }

    String url(Run run) {
        return Query.of(run.path()).with("q", q).with("outcome", outcome).with("changed", changed ? "true" : null).with("objected", objected ? "true" : null).url();
    }
}
