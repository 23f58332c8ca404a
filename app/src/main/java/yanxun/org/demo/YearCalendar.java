package yanxun.org.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
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

    record Tier(UUID wall, String name, String years) {}

    void write(UUID wall) {
        rows.insert("org.term", Term.class, terms(wall));
        rows.insert("org.holiday", Holiday.class, holidays(wall));
        rows.insert("org.tier", Tier.class, List.of(new Tier(wall, "适应期", "[0,3)"), new Tier(wall, "成长期", "[3,8)"), new Tier(wall, "成熟期", "[8,18)"), new Tier(wall, "引领期", "[18,100)")));
    }

    private static List<Term> terms(UUID wall) {
        return List.of(term(wall, 2025, 1, "[2025-09-01,2026-02-07)"), term(wall, 2025, 2, "[2026-02-25,2026-07-11)"), term(wall, 2026, 1, "[2026-09-01,2027-01-30)"),
                term(wall, 2026, 2, "[2027-02-22,2027-07-10)"));
    }

    private static Term term(UUID wall, int year, int number, String valid) {
        return new Term(new UUID(wall.getMostSignificantBits() ^ (year * 2L + number), wall.getLeastSignificantBits()), wall, year, number, valid);
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
