package yanxun.rubric.instrument;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;
import yanxun.rubric.Kind;

/** What the list is narrowed to; it lives in the address. */
public record InstrumentFilter(@Nullable String q, @Nullable Kind kind, @Nullable UUID keeper, @Nullable Standing state, @Nullable Integer page) {
    /** Where an instrument stands in the list. */
    public enum Standing {
        PUBLISHED("已发布"), DRAFT("草稿"), WITHDRAWN("已停用"), RETIRED("不再使用");

        private final String displayName;

        Standing(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    int number() {
        return Page.number(page);
    }

    Where where() {
        return new Where().given("q", q, "e.title ilike '%' || :q || '%'").given("kind", kind == null ? null : kind.name(), "i.kind = :kind").given("keeper", keeper, "i.unit_id = :keeper")
                .given("state", state == null || state == Standing.RETIRED ? null : state.name(), "e.state = :state").and(state == Standing.RETIRED ? "i.retired_at is not null" : "i.retired_at is null");
    }

    public String url() {
        return Query.of("/rubrics").with("q", q).with("kind", kind).with("keeper", keeper).with("state", state).url();
    }
}
