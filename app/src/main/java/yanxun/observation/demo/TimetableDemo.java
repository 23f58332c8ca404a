package yanxun.observation.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.org.Term;
import yanxun.org.Terms;
import yanxun.platform.access.Scope;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.demo.Rows;
import yanxun.platform.job.Progress;
import yanxun.platform.time.SchoolYear;

/** A timetable for every school of the district in the term of today, and when its periods begin. */
@Component
class TimetableDemo implements DemoPart {
    private static final List<String> BEGINNINGS = List.of("08:00", "08:55", "10:05", "11:00", "14:00", "14:55", "15:50");
    private static final int MINUTES = 40;

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Rows rows;

    TimetableDemo(JdbcClient jdbc, Terms terms, Rows rows) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.rows = rows;
    }

    record Bell(UUID unitId, int period, UUID wall, LocalTime startsAt, LocalTime endsAt) {}

    record Lesson(UUID id, UUID wall, UUID unitId, int year, int term, UUID teacherId, String subject, String className, int weekday, int period, String weeks, String room) {}

    @Override
    public int order() {
        return 34;
    }

    @Override
    public String name() {
        return "课表";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        Scope.runEverywhere(() -> {
            var wall = region.district();
            rows.insert("observation.bell", Bell.class, IntStream.range(0, BEGINNINGS.size()).mapToObj(i -> new Bell(wall, i + 1, wall, LocalTime.parse(BEGINNINGS.get(i)), LocalTime.parse(BEGINNINGS.get(i)).plusMinutes(MINUTES))).toList());
            var company = Company.of(wall, region.year(), region.today(), terms, jdbc);
            var term = term(region);
            var chance = region.chance("timetables");
            var lessons = new ArrayList<Lesson>();
            for (var school : company.schools()) {
                Scheduling.of(company.teachers().getOrDefault(school.id(), List.of()), chance).forEach(each -> lessons.add(new Lesson(DemoRegion.id(chance), wall, school.id(), term.year(), term.number(), each.teacher(), each.subject(),
                        each.className(), each.weekday(), each.period(), "ALL", "")));
            }
            rows.insert("observation.timetable", Lesson.class, lessons);
        });
    }

    /** Of today, in the holidays the one that comes next. */
    private Term term(DemoRegion region) {
        var year = SchoolYear.of(region.today()).start();
        return IntStream.of(year, year + 1).boxed().flatMap(each -> terms.of(region.district(), each).stream()).filter(term -> !term.last().isBefore(region.today())).findFirst().orElseThrow();
    }
}
