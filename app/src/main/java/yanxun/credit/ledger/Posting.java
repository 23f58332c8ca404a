package yanxun.credit.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the ledger to what a source says everybody earned. Doing it again changes nothing; after a correction it takes back what
 * no longer holds and posts what does. What belongs to a closed year waits until somebody opens the year for it.
 */
@Component
@Transactional
public class Posting {
    private static final String HELD = """
            select e.* from credit.entry e where e.source_id = :source and e.reverses is null and not exists (select from credit.entry r where r.reverses = e.id)
            """;
    private static final String DUE = """
            with due as (select * from unnest(:persons::uuid[], :units::uuid[], :walls::uuid[], :halves::int[], :kinds::int[]) as due(person_id, unit_id, wall, halves, kind_id)),
            held as (select e.*, row_number() over (partition by e.person_id, e.kind_id, e.halves, e.unit_id order by e.posted_at, e.id) as nth from (""" + HELD + ") e where e.wall <> all (:shut::uuid[]))\n";

    private final JdbcClient jdbc;
    private final Map<String, EarningSource> sources;
    private final Kinds kinds;
    private final Clock clock;

    Posting(JdbcClient jdbc, List<EarningSource> sources, Kinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.sources = sources.stream().collect(Collectors.toMap(EarningSource::source, Function.identity()));
        this.kinds = kinds;
        this.clock = clock;
    }

    public void settle(String source, UUID id, String reason) {
        hold(id);
        var earnings = sources.get(source).earnings(id);
        keepYearsAsTheyAre(earnings, id);
        var shut = shut(earnings, id);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        if (shut.length > 0) {
            keepForLater(source, id, earnings, reason, shut, now);
        }
        takeBack(id, earnings, reason, shut, now);
        post(source, id, earnings, reason, shut, now);
    }

    /** One at a time for a source. Whoever also settles a year holds the source first. */
    void hold(UUID source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:source, 0))").param("source", source.toString()).query().singleRow();
    }

    /** Who is closing one of these years at this moment is waited for; who would, waits. The same lock as the database's own when it is written to. */
    private void keepYearsAsTheyAre(Earnings earnings, UUID id) {
        jdbc.sql("""
                select pg_advisory_xact_lock_shared(hashtextextended(each.wall::text || each.year, 7)) from (
                    select wall, :year::int as year from unnest(:walls::uuid[]) as wall union select e.wall, e.year from (""" + HELD + ") e order by 1, 2) each")
                .param("year", earnings.year().start()).param("walls", walls(earnings)).param("source", id).query().listOfRows();
    }

    private static UUID[] walls(Earnings earnings) {
        return earnings.earned().stream().map(Earnings.Earned::wall).distinct().toArray(UUID[]::new);
    }

    /** How many persons' entries are not what the source says now: none, unless something went wrong. */
    @Transactional(readOnly = true)
    int deviations(String source, UUID id) {
        return due(DUE + """
                select count(*) from due full join held on held.person_id = due.person_id and held.kind_id = due.kind_id and held.halves = due.halves and held.unit_id = due.unit_id and held.nth = 1
                 where due.person_id is null or held.person_id is null
                """, id, sources.get(source).earnings(id), new UUID[0]).query(Integer.class).single();
    }

    String link(String source, UUID id) {
        return sources.get(source).link(id);
    }

    /** The districts concerned whose year is closed. */
    private UUID[] shut(Earnings earnings, UUID id) {
        return jdbc.sql("""
                select distinct c.wall from credit.closed_year c
                 where c.wall = any (:walls::uuid[]) and c.year = :year or (c.wall, c.year) in (select e.wall, e.year from (""" + HELD + ") e)")
                .param("walls", walls(earnings)).param("year", earnings.year().start())
                .param("source", id).query(UUID.class).list().toArray(UUID[]::new);
    }

    private void keepForLater(String source, UUID id, Earnings earnings, String reason, UUID[] shut, OffsetDateTime now) {
        jdbc.sql("""
                insert into credit.late (wall, year, source, source_id, title, reason, since)
                select wall, :year, :source, :id, :title, :reason, :now from unnest(:shut::uuid[]) as wall
                on conflict (wall, source, source_id) do update set title = excluded.title, reason = excluded.reason
                """).param("year", earnings.year().start()).param("source", source).param("id", id).param("title", earnings.title()).param("reason", reason)
                .param("now", now).param("shut", shut).update();
    }

    private void takeBack(UUID id, Earnings earnings, String reason, UUID[] shut, OffsetDateTime now) {
        due(DUE + """
                insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at, reason, reverses)
                select gen_random_uuid(), wall, person_id, unit_id, year, -hours, kind_id, source, source_id, title, on_date, :now, :reason, id
                  from held where year <> :year or nth > 1
                     or not exists (select from due where due.person_id = held.person_id and due.kind_id = held.kind_id and due.halves = held.halves and due.unit_id = held.unit_id)
                """, id, earnings, shut).param("year", earnings.year().start()).param("reason", reason).param("now", now).update();
    }

    private void post(String source, UUID id, Earnings earnings, String reason, UUID[] shut, OffsetDateTime now) {
        due(DUE + """
                insert into credit.entry (id, wall, person_id, unit_id, year, hours, kind_id, source, source_id, title, on_date, posted_at, reason)
                select gen_random_uuid(), wall, person_id, unit_id, :year, halves / 2.0, kind_id, :kind, :source, :title, :on, :now, :reason
                  from due where wall <> all (:shut::uuid[]) and not exists (select from held where held.person_id = due.person_id and held.kind_id = due.kind_id)
                """, id, earnings, shut)
                .param("year", earnings.year().start()).param("kind", source).param("title", earnings.title()).param("on", earnings.on()).param("reason", reason).param("now", now).update();
    }

    private JdbcClient.StatementSpec due(String sql, UUID id, Earnings earnings, UUID[] shut) {
        var earned = earnings.earned();
        var numbers = kinds.numbers(earned.stream().map(Earnings.Earned::kind).distinct().toList());
        return jdbc.sql(sql).param("source", id).param("shut", shut)
                .param("persons", each(earned, Earnings.Earned::person)).param("units", each(earned, Earnings.Earned::unit)).param("walls", each(earned, Earnings.Earned::wall))
                .param("halves", earned.stream().map(each -> Halves.of(each.hours())).toArray(Integer[]::new))
                .param("kinds", earned.stream().map(each -> numbers.get(each.kind())).toArray(Integer[]::new));
    }

    private static UUID[] each(List<Earnings.Earned> earned, Function<Earnings.Earned, UUID> what) {
        return earned.stream().map(what).toArray(UUID[]::new);
    }
}
