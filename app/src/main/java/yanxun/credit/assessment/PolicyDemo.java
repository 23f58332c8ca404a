package yanxun.credit.assessment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.credit.policy.Policy;
import yanxun.credit.policy.Template;
import yanxun.credit.policy.WritingPolicies;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** Two policies in force and one being revised, the hours of the year before, some circumstances, and the assessment of that year. */
@Component
class PolicyDemo implements DemoPart {
    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final WritingPolicies writing;
    private final ReckoningRuns reckoning;
    private final DemoSteps steps;

    PolicyDemo(JdbcClient jdbc, Viewers viewers, WritingPolicies writing, ReckoningRuns reckoning, DemoSteps steps) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.writing = writing;
        this.reckoning = reckoning;
        this.steps = steps;
    }

    @Override
    public int order() {
        return 67;
    }

    @Override
    public String name() {
        return "学时政策与考核";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var director = Scope.everywhere(() -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' order by person_id limit 1").param("wall", region.district()).query(UUID.class).optional());
        director.map(PersonId::new).flatMap(person -> Scope.everywhere(() -> viewers.of(person))).ifPresent(viewer -> ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> live(region, viewer)));
    }

    private void live(DemoRegion region, Viewer viewer) {
        int before = region.year() - 1;
        var yearly = DemoRegion.id(region.chance("policy:yearly"));
        var registration = DemoRegion.id(region.chance("policy:registration"));
        at(region, 400, () -> {
            write(yearly, "教师研训学时管理办法", "凤教研〔%d〕5 号".formatted(before), Template.of("hours-72-24").policy(), region, before, viewer);
            write(registration, "教师资格定期注册学时", Template.of("registration-360").source(), Template.of("registration-360").policy(), region, before, viewer);
        });
        steps.yearsBefore(region.district(), before);
        steps.yearBefore(region.district(), before);
        steps.circumstances(region.district(), before, viewer.person().value());
        var run = DemoRegion.id(region.chance("assessment:" + before));
        assess(run, yearly, region, before, viewer);
        steps.objection(run);
        writing.draft(yearly, viewer);
    }

    private void write(UUID id, String name, String source, Policy policy, DemoRegion region, int from, Viewer viewer) {
        writing.begin(id, name, source, region.district(), policy, viewer);
        writing.enforce(id, 1, from, "", viewer);
    }

    private void assess(UUID id, UUID policy, DemoRegion region, int year, Viewer viewer) {
        steps.begin(new AssessmentForm(id, region.district(), year, policy, true), new SchoolYear(year).to(), viewer);
        var open = reckoning.open(id);
        reckoning.reckon(open, region.district());
        reckoning.end(id, RunLife.DONE);
        steps.publish(id, viewer);
    }

    private static void at(DemoRegion region, int daysAgo, Runnable deed) {
        ShiftingClock.at(region.today().minusDays(daysAgo).atTime(10, 0).atZone(Times.ZONE).toInstant(), deed);
    }
}
