package yanxun.org.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.demo.Rows;

/** Terms, public holidays with the working days that make up for them (as published by the State Council for 2025 and 2026), and teaching-age tiers. */
@Component
class YearCalendar {
    private static final String HOLIDAYS = """
            2025-10-01 国庆节、中秋节 8
            2026-01-01 元旦 3
            2026-02-15 春节 9
            2026-04-04 清明节 3
            2026-05-01 劳动节 5
            2026-06-19 端午节 3
            2026-09-25 中秋节 3
            2026-10-01 国庆节 7
            """;
    private static final List<String> WORKING = List.of("2025-09-28", "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");

    private final Rows rows;

    YearCalendar(Rows rows) {
        this.rows = rows;
    }

    record Term(UUID id, UUID wall, int year, int number, String valid) {}

    record Holiday(UUID wall, LocalDate day, String name, boolean working) {}

    record Exam(UUID id, UUID wall, String name, String valid) {}

    record Tier(UUID wall, String name, String years) {}

    void write(UUID wall, DemoRegion region) {
        rows.insert("org.term", Term.class, IntStream.rangeClosed(region.year() - 1, region.today().getYear()).boxed().flatMap(year -> Stream.of(
                term(wall, year, 1, LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 1, 31)),
                term(wall, year, 2, LocalDate.of(year + 1, 2, 25), LocalDate.of(year + 1, 7, 11)))).toList());
        rows.insert("org.exam", Exam.class, IntStream.rangeClosed(region.year() - 1, region.today().getYear()).boxed().flatMap(year -> exams(wall, year)).toList());
        rows.insert("org.holiday", Holiday.class, holidays(wall));
        rows.insert("org.tier", Tier.class, List.of(new Tier(wall, "适应期", "[0,3)"), new Tier(wall, "成长期", "[3,8)"), new Tier(wall, "成熟期", "[8,18)"), new Tier(wall, "引领期", "[18,)")));
    }

    private static Term term(UUID wall, int year, int number, LocalDate from, LocalDate end) {
        return new Term(new UUID(wall.getMostSignificantBits() ^ (year * 2L + number), wall.getLeastSignificantBits()), wall, year, number, Tables.between(from, end));
    }

    private static Stream<Exam> exams(UUID wall, int year) {
        return Stream.of(exam(wall, "期中考试", LocalDate.of(year, 11, 10)), exam(wall, "期末考试", LocalDate.of(year + 1, 1, 18)), exam(wall, "期中考试", LocalDate.of(year + 1, 4, 22)), exam(wall, "期末考试", LocalDate.of(year + 1, 7, 1)));
    }

    /** Three days. */
    private static Exam exam(UUID wall, String name, LocalDate from) {
        return new Exam(new UUID(wall.getMostSignificantBits() ^ from.toEpochDay(), wall.getLeastSignificantBits()), wall, name, Tables.between(from, from.plusDays(3)));
    }

    private static List<Holiday> holidays(UUID wall) {
        var days = new ArrayList<Holiday>();
        HOLIDAYS.lines().map(line -> line.split(" ")).forEach(words -> {
            for (int i = 0; i < Integer.parseInt(words[2]); i++) {
                days.add(new Holiday(wall, LocalDate.parse(words[0]).plusDays(i), words[1], false));
            }
        });
        WORKING.forEach(day -> days.add(new Holiday(wall, LocalDate.parse(day), "调休上班", true)));
        return days;
    }
}
