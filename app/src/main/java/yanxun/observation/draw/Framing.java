package yanxun.observation.draw;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.observation.lesson.Persons;

/** The frame of a draw as it would be frozen now. */
@Component
class Framing {
    private final Pools pools;
    private final Persons persons;

    Framing(Pools pools, Persons persons) {
        this.pools = pools;
        this.persons = persons;
    }

    /** @param observers in the order in which they were named */
    record Whole(Framed framed, List<UUID> observers) {}

    Whole of(DrawFacts draw) {
        var rules = Draws.rules(draw);
        var observers = persons.colleagues(rules.observers()).stream().map(Persons.Person::id).distinct().toList();
        return new Whole(Framed.of(rules, pools.of(rules, draw.unitId(), draw.wall()), new LinkedHashSet<>(observers)), observers);
    }
}
