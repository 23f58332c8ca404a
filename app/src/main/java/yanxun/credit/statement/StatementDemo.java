package yanxun.credit.statement;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** Statements of some teachers, issued before further hours were claimed: so some still hold and some are out of date. */
@Component
class StatementDemo implements DemoPart {
    private static final int AGO = 55;
    private static final int PEOPLE = 12;

    private final JdbcClient jdbc;
    private final IssuingStatements issuing;

    StatementDemo(JdbcClient jdbc, IssuingStatements issuing) {
        this.jdbc = jdbc;
        this.issuing = issuing;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String name() {
        return "学时证明";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var day = region.today().minusDays(AGO);
        var year = SchoolYear.of(region.today()).start();
        Scope.runWithin(region.district(), () -> ShiftingClock.at(day.atTime(10, 0).atZone(Times.ZONE).toInstant(), () -> teachers(region).forEach(person -> {
            issuing.issue(person, new Period(year - 1, year - 1), person);
            issuing.issue(person, new Period(year, year), person);
        })));
    }

    private List<UUID> teachers(DemoRegion region) {
        return jdbc.sql("select p.id from org.person_card p join org.unit_card u on u.id = p.unit_id where p.wall = :wall and u.name like '%实验小学' and '语文' = any (p.subjects) order by u.name, p.number limit :most")
                .param("wall", region.district()).param("most", PEOPLE).query(UUID.class).list();
    }
}
