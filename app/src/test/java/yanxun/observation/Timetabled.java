package yanxun.observation;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import yanxun.platform.access.Scope;
import yanxun.platform.data.Id;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;
import yanxun.support.Browser;
import yanxun.support.Town;

/** A test's town in the middle of a term, with timetables handed in. */
public final class Timetabled {
    public static final LocalDate TODAY = LocalDate.now(Times.ZONE);
    public static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    /** The week of the term that the coming Monday lies in. */
    public static final int WEEK = 5;
    public static final String TERM = SchoolYear.of(TODAY).start() + "-1";

    private final JdbcClient jdbc;
    private final Town town;

    public Timetabled(JdbcClient jdbc, Town town) {
        this.jdbc = jdbc;
        this.town = town;
        term(1, MONDAY.minusWeeks(WEEK - 1L), MONDAY.plusWeeks(12));
        term(2, MONDAY.plusWeeks(13), MONDAY.plusWeeks(30));
    }

    private void term(int number, LocalDate from, LocalDate until) {
        Scope.runEverywhere(() -> jdbc.sql("insert into org.term (id, wall, year, number, valid) values (gen_random_uuid(), :wall, :year, :number, daterange(:from, :until))").param("wall", town.district()).param("year", SchoolYear.of(TODAY).start()).param("number", number)
                .param("from", from).param("until", until).update());
    }

    public void holiday(LocalDate day, String name, boolean working) {
        Scope.runEverywhere(() -> jdbc.sql("insert into org.holiday (wall, day, name, working) values (:wall, :day, :name, :working)").param("wall", town.district()).param("day", day).param("name", name).param("working", working).update());
    }

    public static byte[] csv(String... rows) {
        return ("教师,学科,班级,星期,节次,单双周,教室\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** @return the address of what was handed in */
    public String handIn(Browser by, UUID unit, byte[] file) {
        var id = Id.next();
        var answer = by.upload("/timetables/" + unit + "/intakes", "file", "课表.csv", file, "id", id.toString(), "term", TERM);
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return "/timetables/" + unit + "/intakes/" + id;
    }

    public void take(Browser by, UUID unit, String... rows) {
        var answer = by.put(handIn(by, unit, csv(rows)) + "/takeover");
        if (answer.status() != 303) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }
}
