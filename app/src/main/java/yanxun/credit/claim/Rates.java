package yanxun.credit.claim;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.SchoolYear;

/** The table of rates of a district: the usual one until the district changes it, and its own from then on. */
@Component
@Transactional
class Rates {
    private static final String OWN = "from credit.rate where wall = :wall and retired_at is null";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Rates(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<Rate> of(UUID wall) {
        return jdbc.sql("""
                select * from (
                    select id, ordinal, form, level, role, result, basis, over, under, item_cap, year_cap %1$s
                    union all select null, ordinal, form, level, role, result, basis, over, under, item_cap, year_cap from credit.usual_rate where not exists (select %1$s)) rate
                 order by ordinal, form, level, role, result
                """.formatted(OWN)).param("wall", wall).query(Rate.class).list();
    }

    /** What a claim would count now. */
    Conversion convert(UUID wall, UUID person, Rate.Case claimed, LocalDate to, UUID claim) {
        return Conversion.of(of(wall), claimed, had(person, claimed.form(), SchoolYear.of(to), claim));
    }

    private BigDecimal had(UUID person, String form, SchoolYear year, UUID except) {
        return jdbc.sql("select coalesce(sum(hours), 0) from credit.claim where person_id = :person and form = :form and state in ('ACCEPTED', 'POSTED') and to_on between :from and :to and id <> :except")
                .param("person", person).param("form", form).param("from", year.from()).param("to", year.to()).param("except", except).query(BigDecimal.class).single();
    }

    void set(RateForm form, Viewer viewer) {
        adopt(viewer);
        jdbc.sql("update credit.rate set retired_at = :now where wall = :wall and form = :form and level = :level and role = :role and result = :result and retired_at is null")
                .param("now", now()).param("wall", viewer.wall()).param("form", form.form()).param("level", form.level()).param("role", form.role()).param("result", form.result()).update();
        var rate = form.rate();
        jdbc.sql("""
                insert into credit.rate (id, wall, ordinal, form, level, role, result, basis, over, under, item_cap, year_cap, set_by, set_at)
                select :id, :wall, coalesce((select min(ordinal) from credit.rate where wall = :wall and form = :form), (select coalesce(max(ordinal), 0) + 10 from credit.rate where wall = :wall)),
                       :form, :level, :role, :result, :basis, :over, :under, :itemCap, :yearCap, :me, :now
                """)
                .param("id", Id.next()).param("wall", viewer.wall()).param("form", rate.form()).param("level", rate.level()).param("role", rate.role()).param("result", rate.result())
                .param("basis", rate.basis().name()).param("over", rate.over()).param("under", rate.under()).param("itemCap", rate.itemCap(), java.sql.Types.NUMERIC)
                .param("yearCap", rate.yearCap(), java.sql.Types.NUMERIC).param("me", viewer.person().value()).param("now", now()).update();
        audit.note(viewer, "设定折算办法", "rate:" + viewer.wall(), rate.sentence());
    }

    /** @param place of the rate in the table, by what it is for: the usual ones have no id of their own */
    void drop(String form, String level, String role, String result, Viewer viewer) {
        adopt(viewer);
        var dropped = jdbc.sql("update credit.rate set retired_at = :now where wall = :wall and form = :form and level = :level and role = :role and result = :result and retired_at is null")
                .param("now", now()).param("wall", viewer.wall()).param("form", form).param("level", level).param("role", role).param("result", result).update();
        if (dropped == 0) {
            throw new NotFound();
        }
        audit.note(viewer, "取消折算办法", "rate:" + viewer.wall(), String.join(" ", form, level, role, result).strip());
    }

    private void adopt(Viewer viewer) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('rates ' || :wall, 0))").param("wall", viewer.wall().toString()).query().singleRow();
        jdbc.sql("""
                insert into credit.rate (id, wall, ordinal, form, level, role, result, basis, over, under, item_cap, year_cap, set_by, set_at)
                select gen_random_uuid(), :wall, ordinal, form, level, role, result, basis, over, under, item_cap, year_cap, :me, :now from credit.usual_rate
                 where not exists (select from credit.rate where wall = :wall)
                """).param("wall", viewer.wall()).param("me", viewer.person().value()).param("now", now()).update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
