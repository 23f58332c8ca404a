package yanxun.plan.term;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A district's terms and special days between two days. */
@Component
public class SchoolCalendar {
    private static final int AROUND = 90;

    private final JdbcClient jdbc;

    SchoolCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Special(LocalDate day, String name, boolean working) {}

    /** With the weeks around, so that the nearest working day is found beyond the edge. */
    public SchoolDays days(UUID wall, LocalDate from, LocalDate to) {
        var specials = new HashMap<LocalDate, SchoolDays.Special>();
        jdbc.sql("select day, name, working from org.holiday_card where wall = :wall and day between :from and :to").param("wall", wall).param("from", from.minusDays(AROUND)).param("to", to.plusDays(AROUND))
                .query(Special.class).list().forEach(special -> specials.put(special.day(), new SchoolDays.Special(special.name(), special.working())));
        return new SchoolDays(specials);
    }

    public TermWeeks weeks(UUID wall, LocalDate from, LocalDate to) {
        var terms = jdbc.sql("""
                select year, number, lower(valid) as "from", upper(valid) - 1 as "to" from org.term_card where wall = :wall and valid && daterange(:from, :to, '[]') order by valid
                """).param("wall", wall).param("from", from.minusDays(AROUND)).param("to", to.plusDays(AROUND)).query(TermWeeks.Term.class).list();
        return terms.isEmpty() ? TermWeeks.byRule(from.getYear(), to.getYear()) : new TermWeeks(terms);
    }
}
