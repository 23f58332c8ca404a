package yanxun.document.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.data.Id;

/**
 * Turns wishes into certificates, some hundreds in one transaction: numbers, certificates and what became of each wish are written together
 * or not at all, so that a run killed anywhere goes on without a gap in the numbers and without giving anybody two.
 */
@Component
@Transactional
class IssuingCertificates {
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Series series;
    private final Clock clock;

    IssuingCertificates(JdbcClient jdbc, Series series, Clock clock) {
        this.jdbc = jdbc;
        this.series = series;
        this.clock = clock;
    }

    record Order(UUID id, UUID wall, Kind kind, String rule, String word, LocalDate issuedOn) {
        NumberRule numbers() {
            return new NumberRule(rule, word);
        }
    }

    record Open(int ordinal, String holder, String occasion, boolean held) {}

    /** How many wishes were seen to; 0 when none is left. */
    int next(UUID run) {
        var order = order(run);
        series.oneAtATime(order.wall());
        var open = open(order);
        if (open.isEmpty()) {
            jdbc.sql("update document.certificate_run set finished_at = coalesce(finished_at, :now) where id = :id").param("now", now()).param("id", run).update();
            return 0;
        }
        var seen = new HashSet<String>();
        var due = open.stream().filter(wish -> !wish.held() && seen.add(wish.holder() + "\n" + wish.occasion())).map(Open::ordinal).toList();
        if (!due.isEmpty()) {
            issue(order, due);
        }
        jdbc.sql("update document.certificate_wish set outcome = case when ordinal = any (:due::int[]) then 'ISSUED' else 'HELD' end where run_id = :run and ordinal = any (:all::int[])")
                .param("run", run).param("due", due.toArray(Integer[]::new)).param("all", open.stream().map(Open::ordinal).toArray(Integer[]::new)).update();
        return open.size();
    }

    private Order order(UUID run) {
        return jdbc.sql("""
                select r.id, r.wall, t.kind, e.rule, e.word, r.issued_on from document.certificate_run r join document.certificate_template t on t.id = r.template_id
                  join document.certificate_edition e on e.template_id = r.template_id and e.edition = r.edition where r.id = :id
                """).param("id", run).query(Order.class).single();
    }

    private List<Open> open(Order order) {
        return jdbc.sql("""
                select w.ordinal, w.holder, w.occasion, exists (select from document.certificate c where c.wall = w.wall and c.occasion = w.occasion and c.kind = :kind and c.holder = w.holder
                           and c.revoked_at is null and c.replaced_at is null) as held
                  from document.certificate_wish w where w.run_id = :run and w.outcome is null order by w.ordinal limit :most
                """).param("run", order.id()).param("kind", order.kind().name()).param("most", AT_ONCE).query(Open.class).list();
    }

    private void issue(Order order, List<Integer> due) {
        var marks = series.next(order.wall(), order.numbers(), order.issuedOn().getYear(), due.size());
        jdbc.sql("""
                insert into document.certificate (id, wall, walls, number, code, token, salt, status_place, template_id, edition, kind, run_id, occasion, issuing_unit, holder, person_id, name, unit_id,
                       unit_name, title, held_on, hours, role, issued_on, issued_by, issued_at)
                select mark.id, w.wall, case when w.home = w.wall then array[w.wall] else array[w.wall, w.home] end, mark.number, mark.code, mark.token, mark.salt, mark.place, r.template_id, r.edition, :kind,
                       r.id, w.occasion, r.unit_id, w.holder, w.person_id, w.name, w.unit_id, w.unit_name, w.title, w.held_on, w.hours, w.role, r.issued_on, r.created_by, :now
                  from unnest(:due::int[], :ids::uuid[], :numbers::text[], :codes::text[], :tokens::text[], :salts::text[], :places::int[]) as mark(ordinal, id, number, code, token, salt, place)
                  join document.certificate_wish w on w.run_id = :run and w.ordinal = mark.ordinal join document.certificate_run r on r.id = w.run_id
                """)
                .param("kind", order.kind().name()).param("run", order.id()).param("now", now()).param("due", due.toArray(Integer[]::new))
                .param("ids", marks.stream().map(_ -> Id.next()).toArray(UUID[]::new)).param("numbers", marks.stream().map(Series.Marks::number).toArray(String[]::new))
                .param("codes", marks.stream().map(Series.Marks::code).toArray(String[]::new)).param("tokens", marks.stream().map(Series.Marks::token).toArray(String[]::new))
                .param("salts", marks.stream().map(Series.Marks::salt).toArray(String[]::new)).param("places", marks.stream().map(Series.Marks::place).toArray(Integer[]::new)).update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
