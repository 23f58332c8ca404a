package yanxun.plan.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.plan.PlanId;
import yanxun.plan.outline.Committing;
import yanxun.plan.outline.Corrections;
import yanxun.plan.outline.Sources;
import yanxun.plan.progress.Planning;

/** A planner at work: hands a document in, confirms what was read, publishes it, and says whom it serves. */
@Component
class Authoring {
    private final Planners planners;
    private final Sources sources;
    private final Committing committing;
    private final Planning planning;

    Authoring(Planners planners, Sources sources, Committing committing, Planning planning) {
        this.planners = planners;
        this.sources = sources;
        this.committing = committing;
        this.planning = planning;
    }

    UUID publish(Planners.Planner writer, PlanDocument document, LocalDate day) {
        return planners.act(writer.person(), day, viewer -> {
            var source = sources.keep(document.name(), document.text(), viewer);
            var plan = committing.commit(source, 0, new Corrections(Map.of("unit", writer.unit().toString())), viewer);
            planning.publish(new PlanId(plan), viewer);
            return plan;
        });
    }

    /** Tasks that hold the first word serve the task above that holds the second. */
    void serve(UUID plan, UUID above, Planners.Planner writer, Map<String, String> serving, LocalDate day) {
        var own = planners.tasks(plan);
        var upper = planners.tasks(above);
        planners.act(writer.person(), day, viewer -> {
            new TreeMap<>(serving).forEach((word, upperWord) -> find(own, word).ifPresent(task -> find(upper, upperWord).ifPresent(target -> planning.assign(new PlanId(plan), task, target, planners.number(writer.person()), viewer))));
            return plan;
        });
    }

    private static Optional<UUID> find(Map<String, UUID> titles, String word) {
        return titles.entrySet().stream().filter(each -> each.getKey().contains(word)).map(Map.Entry::getValue).findFirst();
    }
}
