package yanxun.training.trainer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.platform.data.Page;
import yanxun.platform.data.Where;
import yanxun.platform.web.Query;

/** What the pool is narrowed to; it lives in the address. */
public record TrainerFilter(@Nullable String q, @Nullable String subject, @Nullable String stage, @Nullable String fee, @Nullable String state,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @Nullable Integer page) {

    int number() {
        return Page.number(page);
    }

    /** As conditions on the trainer {@code e}. A day is one on which they neither are blocked nor have marked other days only. */
    Where where(boolean all) {
        var where = new Where().given("q", q, "(e.name ilike '%' || :q || '%' or e.unit_name ilike '%' || :q || '%' or e.topics ilike '%' || :q || '%')")
                .given("subject", subject, ":subject = any (e.subjects)").given("stage", stage, ":stage = any (e.stages)").given("fee", fee, "e.fee = :fee")
                .given("day", day, """
                        not exists (select from training.trainer_busy b where b.trainer_id = e.id and :day between b.from_on and b.to_on)
                        and (not exists (select from training.trainer_free f where f.trainer_id = e.id)
                             or exists (select from training.trainer_free f where f.trainer_id = e.id and f.weekday = extract(isodow from :day::date)))
                        """);
        return all ? where.given("state", state, "e.state = :state") : where.and("e.state = 'ADMITTED'");
    }

    public String url() {
        return at("/trainers");
    }

    public String exportUrl() {
        return at("/trainers/pool.xlsx");
    }

    private String at(String path) {
        return Query.of(path).with("q", q).with("subject", subject).with("stage", stage).with("fee", fee).with("state", state).with("day", day).url();
    }
}
