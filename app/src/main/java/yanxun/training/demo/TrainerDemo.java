package yanxun.training.demo;

import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;
import yanxun.platform.demo.DemoPart;
import yanxun.platform.demo.DemoRegion;
import yanxun.platform.job.Progress;

/** The team of experts, a workshop that is under way with its tasks, what was thought of the classes of the year, and what people want next. */
@Component
class TrainerDemo implements DemoPart {
    private final ExpertPool pool;
    private final Workshop workshop;
    private final Thoughts thoughts;
    private final TrainingRoles roles;

    TrainerDemo(ExpertPool pool, Workshop workshop, Thoughts thoughts, TrainingRoles roles) {
        this.pool = pool;
        this.workshop = workshop;
        this.thoughts = thoughts;
        this.roles = roles;
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public String name() {
        return "专家库与培训任务";
    }

    @Override
    public void live(DemoRegion region, Progress progress) {
        roles.forget();
        var officer = roles.officer(region.district());
        var experts = pool.live(officer, region);
        progress.at(40, "专家库与培训任务");
        workshop.live(officer, experts, region);
        progress.at(80, "专家库与培训任务");
        Scope.runWithin(region.district(), () -> thoughts.live(region));
    }
}
