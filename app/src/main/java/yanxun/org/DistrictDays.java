package yanxun.org;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.time.SchoolYear;

/** The days of a district as it set them: worked or not, in term or not, taken by exams or not. */
@Component
public class DistrictDays {
    private static final int AROUND = 90;

    private final JdbcClient jdbc;
    private final Terms terms;

    DistrictDays(JdbcClient jdbc, Terms terms) {
        this.jdbc = jdbc;
        this.terms = terms;
    }

    /** The days of a stretch. */
    public record Calendar(SchoolDays days, List<Term> terms, List<Exam> exams) {
        public boolean isInTerm(LocalDate day) {
            return terms.stream().anyMatch(term -> term.contains(day));
        }

        public Optional<Exam> exam(LocalDate day, Collection<String> stages) {
            return exams.stream().filter(exam -> exam.concerns(day, stages)).min(Comparator.comparing(Exam::from));
        }
    }

    private record Special(LocalDate day, String name, boolean working) {}

    public Calendar between(UUID wall, LocalDate from, LocalDate last) {
        var years = Stream.of(SchoolYear.of(from).start(), SchoolYear.of(last).start()).distinct();
        return new Calendar(days(wall, from, last), years.flatMap(year -> terms.of(wall, year).stream()).toList(), exams(wall, from, last));
    }

    /** With the weeks around, so that the nearest working day is found beyond the edge. */
    public SchoolDays days(UUID wall, LocalDate from, LocalDate last) {
        var specials = new HashMap<LocalDate, SchoolDays.Special>();
        jdbc.sql("select day, name, working from org.holiday where wall = :wall and day between :from and :last").param("wall", wall).param("from", from.minusDays(AROUND)).param("last", last.plusDays(AROUND))
                .query(Special.class).list().forEach(special -> specials.put(special.day(), new SchoolDays.Special(special.name(), special.working())));
        return new SchoolDays(specials);
    }

    private List<Exam> exams(UUID wall, LocalDate from, LocalDate last) {
        return jdbc.sql("select name, lower(valid) as first_day, upper(valid) - 1 as last_day, stages from org.exam where wall = :wall and upper(valid) > :from and lower(valid) <= :last order by valid, name")
                .param("wall", wall).param("from", from).param("last", last)
                .query((rs, _) -> new Exam(rs.getString("name"), rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class), List.of((String[]) rs.getArray("stages").getArray()))).list();
    }
}
