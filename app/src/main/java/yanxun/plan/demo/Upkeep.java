package yanxun.plan.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.plan.PlanId;
import yanxun.plan.TargetReading;
import yanxun.plan.derivation.Suggestion;
import yanxun.plan.progress.EntryForm;
import yanxun.plan.progress.Linking;
import yanxun.plan.progress.Scheduling;
import yanxun.plan.rhythm.Keeping;

/** What is done to a plan after it is there: its rhythm, its owners, what its targets are measured by. */
@Component
class Upkeep {
    private final Planners planners;
    private final Scheduling scheduling;
    private final Linking linking;
    private final Keeping keeping;
    private final TargetReading reading;

    Upkeep(Planners planners, Scheduling scheduling, Linking linking, Keeping keeping, TargetReading reading) {
        this.planners = planners;
        this.scheduling = scheduling;
        this.linking = linking;
        this.keeping = keeping;
        this.reading = reading;
    }

    void keepRhythm(UUID plan, Planners.Planner writer, LocalDate day) {
        planners.act(writer.person(), day, viewer -> keeping.keep(new PlanId(plan), viewer));
    }

    /** Key words of entries: the word of the task they belong to, and who answers for them. */
    record Charge(String task, Optional<Planners.Planner> owner) {}

    void charge(UUID plan, Planners.Planner writer, Map<String, Charge> charges, LocalDate day) {
        var tasks = planners.tasks(plan);
        for (var entry : planners.entries(plan)) {
            charges.entrySet().stream().filter(each -> entry.title().contains(each.getKey())).findFirst().map(Map.Entry::getValue).ifPresent(charge -> {
                var task = tasks.entrySet().stream().filter(each -> each.getKey().contains(charge.task())).map(Map.Entry::getValue).findFirst().orElse(null);
                var owner = charge.owner().map(planner -> planners.number(planner.person())).orElse("");
                planners.act(writer.person(), day, viewer -> {
                    scheduling.change(new PlanId(plan), entry.id(), new EntryForm(entry.id(), entry.version(), entry.title(), entry.startsOn(), entry.endsOn(), task, owner), viewer);
                    return plan;
                });
            });
        }
    }

    /** What needs no activity was done by its last day. */
    void complete(UUID plan, Planners.Planner writer, Map<String, String> notes, LocalDate today) {
        for (var entry : planners.entries(plan)) {
            var note = notes.entrySet().stream().filter(each -> entry.title().contains(each.getKey())).map(Map.Entry::getValue).findFirst();
            if (note.isPresent() && entry.endsOn().isBefore(today)) {
                planners.act(writer.person(), entry.endsOn(), viewer -> {
                    scheduling.complete(new PlanId(plan), entry.id(), note.get(), viewer);
                    return plan;
                });
            }
        }
    }

    /** Takes up every figure that is suggested. */
    void measure(UUID plan, Planners.Planner writer, LocalDate day) {
        for (var target : planners.targets(plan)) {
            Suggestion.of(target.measure(), target.text(), target.unit(), reading.figures()).ifPresent(figure -> planners.act(writer.person(), day, viewer -> {
                linking.link(new PlanId(plan), target.id(), figure.key(), viewer);
                return plan;
            }));
        }
    }
}
