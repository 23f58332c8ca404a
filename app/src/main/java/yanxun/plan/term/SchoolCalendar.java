package yanxun.plan.term;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.DistrictDays;
import yanxun.org.SchoolDays;

/** A district's terms and special days between two days. */
@Component
public class SchoolCalendar {
    private static final int AROUND = 90;

    private final JdbcClient jdbc;
    private final DistrictDays district;

    SchoolCalendar(JdbcClient jdbc, DistrictDays district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    public SchoolDays days(UUID wall, LocalDate from, LocalDate to) {
        return district.days(wall, from, to);
    }

    public TermWeeks weeks(UUID wall, LocalDate from, LocalDate to) {
        var terms = jdbc.sql("""
                select year, number, lower(valid) as "from", upper(valid) - 1 as "to" from org.term_card where wall = :wall and valid && daterange(:from, :to, '[]') order by valid
                """).param("wall", wall).param("from", from.minusDays(AROUND)).param("to", to.plusDays(AROUND)).query(TermWeeks.Term.class).list();
        return terms.isEmpty() ? TermWeeks.byRule(from.getYear(), to.getYear()) : new TermWeeks(terms);
    }
}
