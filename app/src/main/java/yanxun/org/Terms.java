package yanxun.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.time.SchoolYear;

/** Answers which term and week a day lies in, for a district. */
@Component
public class Terms {
    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both terms of a school year, as the district has set them or as is usual. */
    public List<Term> of(UUID wall, int year) {
        var kept = jdbc.sql("select year, number, lower(valid) as \"from\", upper(valid) - 1 as last from org.term where wall = :wall and year = :year order by number")
                .param("wall", wall).param("year", year).query(Term.class).list();
        return IntStream.of(1, 2).mapToObj(number -> kept.stream().filter(term -> term.number() == number).findFirst().orElseGet(() -> Term.usual(year, number))).toList();
    }

    /** Empty in the holidays. */
    public Optional<Term> at(UUID wall, LocalDate day) {
        var year = SchoolYear.of(day).start();
        return Stream.of(year, year - 1, year + 1).flatMap(each -> of(wall, each).stream()).filter(term -> term.contains(day)).findFirst();
    }

    /** Whether lessons are held: not at the weekend unless made up, not on a holiday. */
    public boolean isSchoolDay(UUID wall, LocalDate day) {
        var marked = jdbc.sql("select working from org.holiday where wall = :wall and day = :day").param("wall", wall).param("day", day).query(Boolean.class).optional();
        return marked.orElseGet(() -> day.getDayOfWeek().getValue() <= 5) && at(wall, day).isPresent();
    }
}
