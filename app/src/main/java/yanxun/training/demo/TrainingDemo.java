package yanxun.training.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;
import yanxun.training.audience.AudienceForm;

/** A year of training as a district reports it: new teachers, newly appointed cadres, principals and the team of experts; and what is open now. */
@Component
class TrainingDemo implements DemoPart {
    private static final int PRINCIPALS = 26;
    private static final int EXPERTS = 62;

    private final Past past;
    private final Present present;
    private final TrainingRoles roles;

    TrainingDemo(Past past, Present present, TrainingRoles roles) {
        this.past = past;
        this.present = present;
        this.roles = roles;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public String name() {
        return "一年的培训";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        roles.forget();
        var officer = roles.officer(region.district());
        var classes = classes(region);
        for (int i = 0; i < classes.size(); i++) {
            progress.at(100 * i / (classes.size() + 1), "一年的培训");
            past.live(classes.get(i), officer, region);
        }
        present.live(officer, region);
    }

    private List<Past.Class> classes(DemoRegion region) {
        var year = region.year();
        var principals = roles.numbers(region.district(), "exists (select from org.duty_card d join org.unit_card u on u.id = d.unit_id where d.person_id = p.id and d.post = 'PRINCIPAL' and '初中' = any (u.stages) and d.valid @> current_date)", PRINCIPALS);
        var experts = roles.numbers(region.district(), "exists (select from org.honour_card h where h.person_id = p.id and h.kind in ('学科带头人', '名师', '特级教师') and h.valid @> current_date)", EXPERTS);
        return List.of(
                new Past.Class(year + " 年新教师入职第一年研修", "NEW_TEACHER", "KNOWLEDGE", "INTENSIVE", "24", joined(year - 1), "", LocalDate.of(year, 3, 7), List.of("备好一节课", "课堂管理入门", "听课与评课", "新教师汇报课"), 21, "教研中心专家组"),
                new Past.Class(year + " 年新任干部研修", "CADRE", "ETHICS", "INTENSIVE", "12", appointed(LocalDate.of(year, 4, 15)), "", LocalDate.of(year, 5, 9), List.of("从教师到管理者", "教学常规管理", "队伍建设案例"), 14, "教研中心专家组"),
                new Past.Class(year + " 年初中校长高级研修", "PRINCIPAL", "KNOWLEDGE", "WORKSHOP", "16", nobody(), principals, LocalDate.of(year, 4, 11), List.of("课程领导力", "教学质量诊断"), 14, "省教育学院"),
                new Past.Class(year + " 年专家团队研修", "EXPERT", "PRACTICE.SUBJECT", "WORKSHOP", "20", nobody(), experts, LocalDate.of(year, 6, 6), List.of("学科指导力", "研修课程开发"), 14, "省教育学院"));
    }

    private static AudienceForm nobody() {
        return criteria(null, null, null);
    }

    private static AudienceForm joined(int year) {
        return criteria(year, null, null);
    }

    private static AudienceForm appointed(LocalDate since) {
        return criteria(null, List.of("DEAN", "GRADE_DIRECTOR"), since);
    }

    private static AudienceForm criteria(@Nullable Integer joined, @Nullable List<String> posts, @Nullable LocalDate since) {
        return new AudienceForm(joined, joined, null, null, null, null, null, posts, since, null, null, null);
    }
}
