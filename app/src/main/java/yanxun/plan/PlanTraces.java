package yanxun.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import yanxun.org.PersonTraces;

/** Where people are named here. */
@Component
class PlanTraces implements PersonTraces {
    @Override
    public List<Trace> traces() {
        return List.of(
                Trace.of("计划中的负责人", "plan.task.owner_person", "plan.entry.owner_person"),
                Trace.of("日历订阅", "plan.feed.person_id", "plan.shared_feed.person_id"),
                Trace.of("办理记录", "plan.source.by_person", "plan.plan.created_by", "plan.plan.published_by"));
    }

    @Override
    public List<Trace> accountTraces() {
        return List.of(Trace.of("日历订阅", "plan.feed.account_id", "plan.shared_feed.account_id"));
    }
}
