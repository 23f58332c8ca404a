package yanxun.org.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;

/** What the list of people is narrowed to, and as of which day; it lives in the address. */
public record PeopleFilter(
        @Nullable String q, @Nullable String school, @Nullable UUID unit, @Nullable String stage, @Nullable String subject, @Nullable String post,
        @Nullable String level, @Nullable String honour, @Nullable String tier, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
        @Nullable Integer page) {

    int number() {
        return Page.number(page);
    }

    /** The same from its first page. */
    PeopleFilter first() {
        return new PeopleFilter(q, school, unit, stage, subject, post, level, honour, tier, on, null);
    }

    public static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** As conditions on the membership {@code m} of the person {@code p} in the unit {@code u}, on the day {@code :on}. */
    Where where() {
        return new Where()
                .given("q", q, "(p.name ilike '%' || :q || '%' or p.number ilike :q || '%')").given("school", school, "u.name ilike '%' || :school || '%'")
                .given("unit", unit, "m.unit_id in (select descendant from org.reach where ancestor = :unit and valid @> :on::date)")
                .given("stage", stage, "m.stage = :stage").given("subject", subject, ":subject = any (m.subjects)")
                .given("tier", tier, "exists (select from org.tier where tier.wall = p.wall and tier.name = :tier and tier.years @> extract(year from age(:on::date, p.employed_on))::int)")
                .given("post", post, "exists (select from org.duty d where d.person_id = p.id and d.post = :post and d.valid @> :on::date)")
                .given("level", level, "exists (select from org.honour h where h.person_id = p.id and h.valid @> :on::date and h.level = :level"
                        + (honour == null || honour.isBlank() ? ")" : " and h.kind = :honour)"))
                .given("honour", honour, "exists (select from org.honour h where h.person_id = p.id and h.valid @> :on::date and h.kind = :honour)");
    }

    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The address without the page, ready for "page=2". */
    public String url() {
        return Query.of("/people").with("q", q).with("school", school).with("unit", unit).with("stage", stage).with("subject", subject).with("post", post).with("level", level).with("honour", honour).with("tier", tier).with("on", on).url();
    }
}
