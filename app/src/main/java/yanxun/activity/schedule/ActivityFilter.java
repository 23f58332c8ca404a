package yanxun.activity.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.time.Times;
import yanxun.platform.web.Query;

/** What the list is narrowed to; it lives in the address. */
public record ActivityFilter(
        @Nullable String q, @Nullable String state, @Nullable String form, @Nullable String level, @Nullable String mine, @Nullable UUID unit,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable Integer page) {

    int number() {
        return Page.number(page);
    }

    public String text() {
        return q == null ? "" : q.strip();
    }

    /** As conditions on {@code a}. */
    Where where() {
        var where = new Where()
                .given("q", q, "(a.title ilike '%' || :q || '%' or a.theme ilike '%' || :q || '%')")
                .given("state", state, "a.state = :state").given("form", form, "a.form = :form").given("level", level, "a.level = :level")
                .given("from", from == null ? null : Times.midnight(from), "a.starts_at >= :from")
                .given("to", to == null ? null : Times.midnight(to.plusDays(1)), "a.starts_at < :to")
                .given("unit", unit, "exists (select from activity.host h where h.activity_id = a.id and h.unit_id = :unit)");
        return "yes".equals(mine) ? where.and("exists (select from activity.invitee i where i.activity_id = a.id and i.person_id = :me)") : where;
    }

    /** The address without the page, ready for "page=2". */
    public String url() {
        return Query.of("/activities").with("q", q).with("state", state).with("form", form).with("level", level).with("mine", mine).with("unit", unit).with("from", from).with("to", to).url();
    }
}
