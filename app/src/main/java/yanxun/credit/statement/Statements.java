package yanxun.credit.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.activity.FormNames;
import yanxun.activity.HourWords;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.error.NotFound;

/** Reads statements, and of each whether the ledger still says the same: the sums of every kind of hours in its years. */
@Component
class Statements {
    private static final String STATEMENT = """
            select s.id, s.wall, s.person_id as person, s.unit_id as unit, s.name, s.staff_number, s.unit_name, s.issuer, s.number, s.code, s.token, s.from_year, s.to_year, s.total, s.issued_on,
                   case when exists (
                        select from (select e.kind_id, sum(e.hours) as hours from credit.entry e where e.id = any (s.entries) group by e.kind_id) said
                          full join (select e.kind_id, sum(e.hours) as hours from credit.entry e where e.person_id = s.person_id and e.year between s.from_year and s.to_year group by e.kind_id having sum(e.hours) <> 0) held
                               using (kind_id) where said.hours is distinct from held.hours)
                   then (select coalesce(min(e.posted_at), s.issued_at)::date from credit.entry e
                          where e.person_id = s.person_id and e.year between s.from_year and s.to_year and e.posted_at > s.issued_at) end as since
              from credit.statement s
            """;

    private final JdbcClient jdbc;
    private final FormNames forms;

    Statements(JdbcClient jdbc, FormNames forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    List<Statement> mine(Viewer viewer) {
        return jdbc.sql(STATEMENT + "where s.person_id = :me order by s.issued_at desc, s.number desc limit 100").param("me", viewer.person().value()).query(Statement.class).list();
    }

    /** For the person it is about, and for whoever looks after the hours of the unit it names. */
    Statement readable(UUID id, Viewer viewer) {
        return jdbc.sql(STATEMENT + """
                where s.id = :id and (s.person_id = :me or exists (
                      select from org.reach_card r where r.descendant = s.unit_id and r.ancestor = any (:scopes::uuid[]) and r.valid @> current_date))
                """).param("id", id).param("me", viewer.person().value()).param("scopes", viewer.scopes(Permission.SEE_HOURS)).query(Statement.class).optional().orElseThrow(NotFound::new);
    }

    Optional<Statement> byToken(String token) {
        return jdbc.sql(STATEMENT + "where s.token = :token").param("token", token).query(Statement.class).optional();
    }

    Optional<String> tokenOf(String number, String code) {
        return jdbc.sql("select token from credit.statement where number = :number and code = :code").param("number", number).param("code", code).query(String.class).optional();
    }

    /** What a person was given for these years, the latest first. */
    List<Statement> of(UUID person, Period period) {
        return jdbc.sql(STATEMENT + "where s.person_id = :person and s.from_year = :from and s.to_year = :to order by s.issued_at desc").param("person", person).param("from", period.from()).param("to", period.to())
                .query(Statement.class).list();
    }

    /** The latest of everybody of a unit for these years, by name. */
    List<Statement> ofUnit(UUID unit, Period period) {
        return jdbc.sql("select * from (select distinct on (person) * from (" + STATEMENT + """
                where s.unit_id = :unit and s.from_year = :from and s.to_year = :to) each order by person, issued_on desc, number desc) latest order by name, staff_number
                """).param("unit", unit).param("from", period.from()).param("to", period.to()).query(Statement.class).list();
    }

    record Row(LocalDate on, String title, String level, String form, BigDecimal hours) {
        Statement.Entry entry(Map<String, String> forms) {
            return new Statement.Entry(on, title, level, HourWords.LEVELS.getOrDefault(level, level), forms.getOrDefault(form, HourWords.CLAIMS.getOrDefault(form, form)), hours);
        }
    }

    /** The entries it states, as they stood. */
    List<Statement.Entry> entries(Statement statement) {
        var names = forms.of(statement.wall());
        return jdbc.sql("""
                select e.on_date as "on", e.title, k.level, k.form, e.hours from credit.statement s join credit.entry e on e.id = any (s.entries) join credit.kind k on k.id = e.kind_id
                 where s.id = :id order by e.on_date, e.title, e.id
                """).param("id", statement.id()).query(Row.class).list().stream().map(row -> row.entry(names)).toList();
    }
}
