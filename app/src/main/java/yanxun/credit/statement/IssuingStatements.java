package yanxun.credit.statement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.document.Attestations;
import yanxun.platform.data.Id;
import yanxun.platform.error.NotFound;
import yanxun.platform.time.Times;

/** Issues statements. While one still says what the ledger says, it is printed again instead of giving out another number. */
@Component
@Transactional
class IssuingStatements {
    private static final String SERIES = "学时证明";

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Attestations attestations;
    private final Clock clock;

    IssuingStatements(JdbcClient jdbc, Statements statements, Attestations attestations, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.attestations = attestations;
        this.clock = clock;
    }

    record Person(UUID wall, UUID unit, String name, String number, String unitName, String issuer) {}

    /** @param by who asked for it */
    UUID issue(UUID person, Period period, UUID by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('statement ' || :person, 0))").param("person", person.toString()).query().singleRow();
        var held = statements.of(person, period).stream().findFirst().filter(Statement::isCurrent);
        return held.isPresent() ? held.get().id() : write(person, period, by);
    }

    private UUID write(UUID person, Period period, UUID by) {
        var whose = jdbc.sql("""
                select p.wall, p.unit_id as unit, p.name, p.number, u.name as unit_name,
                       coalesce((select b.name from org.unit_card b where b.wall = p.wall and b.kind = 'BUREAU' order by b.code nulls last, b.name limit 1), d.name) as issuer
                  from org.person_card p join org.unit_card u on u.id = p.unit_id join org.unit_card d on d.id = p.wall where p.id = :id
                """).param("id", person).query(Person.class).optional().orElseThrow(NotFound::new);
        var today = Times.day(clock.instant());
        var marks = attestations.next(whose.wall(), SERIES, today.getYear());
        var id = Id.next();
        jdbc.sql("""
                with held as (
                    select e.id, e.hours from credit.entry e where e.person_id = :person and e.year between :from and :to and e.reverses is null and not exists (select from credit.entry r where r.reverses = e.id))
                insert into credit.statement (id, wall, person_id, unit_id, name, number, staff_number, unit_name, issuer, from_year, to_year, entries, total, code, token, issued_on, issued_by, issued_at)
                select :id, :wall, :person, :unit, :name, :number, :staff, :unitName, :issuer, :from, :to, coalesce((select array_agg(id order by id) from held), '{}'), coalesce((select sum(hours) from held), 0),
                       :code, :token, :today, :by, :now
                """)
                .param("person", person).param("from", period.from()).param("to", period.to()).param("id", id).param("wall", whose.wall()).param("unit", whose.unit()).param("name", whose.name())
                .param("number", marks.number()).param("staff", whose.number()).param("unitName", whose.unitName()).param("issuer", whose.issuer()).param("code", marks.code()).param("token", marks.token())
                .param("today", today).param("by", by).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        return id;
    }
}
