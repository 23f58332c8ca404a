package yanxun.network.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.access.Viewer;
import yanxun.platform.access.Viewers;
import yanxun.platform.data.PersonId;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.platform.time.ShiftingClock;
import yanxun.platform.time.Times;

/** Assessments of the school year that ended in the lived one: one final, one corrected and open to objections, one a draft. */
@Component
class AssessmentDemo implements DemoPart {
    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Assessing assessing;
    private final Objecting objecting;

    AssessmentDemo(JdbcClient jdbc, Viewers viewers, Assessing assessing, Objecting objecting) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.assessing = assessing;
        this.objecting = objecting;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "共同体年度考核";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        var director = Scope.everywhere(() -> jdbc.sql("select person_id from org.duty_card where wall = :wall and post = 'BUREAU_DIRECTOR' order by person_id limit 1").param("wall", region.district()).query(UUID.class).optional());
        var year = region.year() - 1;
        director.map(PersonId::new).flatMap(person -> Scope.everywhere(() -> viewers.of(person))).ifPresent(viewer -> ScopedValue.where(Scope.CURRENT, viewer.scope()).run(() -> {
            var communities = jdbc.sql("select id from network.community where walls = array[:wall::uuid] order by name limit 3").param("wall", region.district()).query(UUID.class).list();
            for (int i = 0; i < communities.size(); i++) {
                var community = communities.get(i);
                int days = i == 0 ? 30 : 3;
                int number = i;
                at(region, days, () -> assessing.write(community, year, form(number), viewer));
                if (i < 2) {
                    at(region, days, () -> assessing.publish(community, year, 7, viewer));
                }
            }
            if (!communities.isEmpty()) {
                at(region, 20, () -> assessing.conclude(communities.getFirst(), year, viewer));
            }
            if (communities.size() > 1) {
                at(region, 1, () -> correct(communities.get(1), year, viewer));
            }
        }));
    }

    private void correct(UUID community, int year, Viewer viewer) {
        objecting.correct(community, year, new CorrectionForm(null, "EFFECT", new BigDecimal("34.5"), "补计一次展课的成效材料"), viewer);
    }

    private static AssessmentForm form(int number) {
        var verdicts = List.of("集体教研按月坚持，成员学校轮流承办；青年教师成长明显，送课还要再多走进村小。", "校际交流有主题、有跟进；两所成员学校参与偏少，下一学年要补上。", "");
        return new AssessmentForm(null, number == 2 ? null : new BigDecimal(36 - 2 * number), verdicts.get(number), List.of());
    }

    private static void at(DemoRegion region, int daysAgo, Runnable deed) {
        ShiftingClock.at(region.today().minusDays(daysAgo).atTime(10, 0).atZone(Times.ZONE).toInstant(), deed);
    }
}
