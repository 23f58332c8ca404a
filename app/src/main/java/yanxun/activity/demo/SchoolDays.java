package yanxun.activity.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days on which there is school. */
final class SchoolDays {
    private final List<LocalDate> days;

    private SchoolDays(List<LocalDate> days) {
        this.days = days;
    }

    static SchoolDays of(UUID wall, LocalDate from, LocalDate to, JdbcClient jdbc) {
        record Term(LocalDate from, LocalDate to) {}
        record Holiday(LocalDate day, boolean working) {}
        var terms = jdbc.sql("select lower(valid) as \"from\", upper(valid) as \"to\" from org.term_card where wall = :wall").param("wall", wall).query(Term.class).list();
        Map<LocalDate, Boolean> special = jdbc.sql("select day, working from org.holiday_card where wall = :wall").param("wall", wall).query(Holiday.class).list().stream()
                .collect(Collectors.toMap(Holiday::day, Holiday::working));
        return new SchoolDays(from.datesUntil(to.plusDays(1))
                .filter(day -> terms.stream().anyMatch(term -> !day.isBefore(term.from()) && day.isBefore(term.to())))
                .filter(day -> special.getOrDefault(day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)).toList());
    }

    List<LocalDate> between(LocalDate from, LocalDate to) {
        var found = days.stream().filter(day -> !day.isBefore(from) && !day.isAfter(to)).toList();
        return found.isEmpty() ? List.of(from) : found;
    }

    /** The day a given share of the way through a stretch of days. */
    LocalDate along(LocalDate from, LocalDate to, double share) {
        var stretch = between(from, to);
        return stretch.get(Math.clamp((int) (share * stretch.size()), 0, stretch.size() - 1));
    }

    LocalDate any(LocalDate from, LocalDate to, Random chance) {
        return Wording.pick(between(from, to), chance);
    }
}
