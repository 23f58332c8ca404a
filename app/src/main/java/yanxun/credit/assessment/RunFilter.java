package yanxun.credit.assessment;

import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.web.Query;

/** What the results of a run are narrowed to. @param changed only those that came out differently than in the run before */
record RunFilter(@Nullable String q, @Nullable String outcome, @Nullable Boolean changed, @Nullable Boolean objected, @Nullable Integer page) {
    int number() {
        return Page.number(page);
    }

    String text() {
        return q == null ? "" : q.strip();
    }

    String code() {
        return outcome == null ? "" : outcome.strip();
    }

    boolean onlyChanged() {
        return Boolean.TRUE.equals(changed);
    }

    boolean onlyObjected() {
        return Boolean.TRUE.equals(objected);
    }

    String url(Run run) {
        return Query.of(run.path()).with("q", q).with("outcome", outcome).with("changed", onlyChanged() ? "true" : null).with("objected", onlyObjected() ? "true" : null).url();
    }
}
