package yanxun.observation.duty;

import static yanxun.platform.i18n.Text.t;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.error.Rejected;
import yanxun.platform.time.Times;

/** Sets how many lessons a post owes in a term, from a term on. A term that is over keeps what held in it. */
@Component
@Transactional
public class Obliging {
    private final JdbcClient jdbc;
    private final DutyQueries duties;
    private final TermChoice terms;
    private final Audit audit;
    private final Clock clock;

    Obliging(JdbcClient jdbc, DutyQueries duties, TermChoice terms, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    public void set(UUID unit, String post, @Nullable Integer least, @Nullable String from, Viewer viewer) {
        if (!duties.units(viewer).containsKey(unit.toString())) {
            throw new NotFound();
        } else if (!DutyQueries.posts().containsKey(post)) {
            throw new Rejected("请选择岗位");
        } else if (least == null || least < 0 || least > 200) {
            throw new Rejected("每学期的听课节数请填 0 到 200;填 0 表示不再要求");
        }
        if (from != null && !from.isBlank() && !TermChoice.isTerm(from)) {
            throw new Rejected("请选择学期");
        }
        var today = Times.day(clock.instant());
        var term = terms.chosen(viewer.wall(), from, today);
        if (term.last().isBefore(today)) {
            throw new Rejected("{0}已经过去,听课任务只能从本学期或以后的学期改起", term.displayName());
        }
        jdbc.sql("""
                insert into observation.obligation (id, wall, unit_id, post, least, from_year, from_term, set_by, set_at) values (:id, :wall, :unit, :post, :least, :year, :number, :me, :now)
                on conflict (unit_id, post, from_year, from_term) do update set least = excluded.least, set_by = excluded.set_by, set_at = excluded.set_at
                """).param("id", Id.next()).param("wall", viewer.wall()).param("unit", unit).param("post", post).param("least", least).param("year", term.year()).param("number", term.number()).param("me", viewer.person().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        audit.note(viewer, "规定听课任务", "unit:" + unit, t(DutyQueries.posts().get(post)) + " " + least);
    }
}
