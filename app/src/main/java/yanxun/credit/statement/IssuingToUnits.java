package yanxun.credit.statement;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.audit.Audit;
import yanxun.platform.error.NotFound;
import yanxun.platform.job.JobKind;
import yanxun.platform.job.Jobs;
import yanxun.platform.job.Progress;

/** Statements for everybody of a school, in the background; started again it goes on where it stood. */
@Component
class IssuingToUnits implements JobKind {
    static final String KIND = "statements";
    private static final int AT_ONCE = 25;

    private final JdbcClient jdbc;
    private final IssuingStatements issuing;
    private final Jobs jobs;
    private final Audit audit;

    IssuingToUnits(JdbcClient jdbc, IssuingStatements issuing, Jobs jobs, Audit audit) {
        this.jdbc = jdbc;
        this.issuing = issuing;
        this.jobs = jobs;
        this.audit = audit;
    }

    record Unit(UUID id, String name) {}

    /** The units whose statements are the viewer's to issue. */
    List<Unit> units(Viewer viewer) {
        return jdbc.sql("""
                select distinct u.id, u.name from org.unit_card u join org.reach_card r on r.descendant = u.id and r.valid @> current_date
                 where r.ancestor = any (:scopes::uuid[]) and u.kind in ('SCHOOL', 'TEACHING_POINT', 'BUREAU') order by u.name limit 500
                """).param("scopes", viewer.scopes(Permission.ISSUE_CERTIFICATES)).query(Unit.class).list();
    }

    Unit chosen(@Nullable UUID unit, Viewer viewer) {
        var units = units(viewer);
        return unit == null ? units.stream().filter(each -> each.id().equals(viewer.unit())).findFirst().or(() -> units.stream().findFirst()).orElseThrow(NotFound::new)
                : units.stream().filter(each -> each.id().equals(unit)).findFirst().orElseThrow(NotFound::new);
    }

    List<UUID> people(UUID unit) {
        return jdbc.sql("select id from org.person_card where unit_id = :unit order by name, number, id").param("unit", unit).query(UUID.class).list();
    }

    @Transactional
    public UUID begin(Unit unit, Period period, Viewer viewer) {
        audit.note(viewer, "批量出具学时证明", "unit:" + unit.id(), period.displayName());
        return jobs.submit(viewer, KIND, kept("出具学时证明:{0}", unit.name()), String.join(" ", unit.id().toString(), String.valueOf(period.from()), String.valueOf(period.to()), viewer.person().toString()));
    }

    @Transactional
    public void fetched(Unit unit, Period period, Viewer viewer) {
        audit.note(viewer, "批量下载学时证明", "unit:" + unit.id(), period.displayName());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(String argument, Progress progress) {
        var parts = argument.split(" ");
        var unit = UUID.fromString(parts[0]);
        var period = new Period(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        var people = people(unit);
        for (int i = 0; i < people.size(); i++) {
            if (i % AT_ONCE == 0) {
                progress.at(100 * i / people.size(), kept("共 {0} 人,已出具 {1} 份", people.size(), i));
            }
            issuing.issue(people.get(i), period, UUID.fromString(parts[3]));
        }
        return kept("共 {0} 份学时证明,可以打包下载", people.size()) + "\n/hours/statements/unit?unit=" + unit + "&from=" + period.from() + "&to=" + period.to();
    }
}
