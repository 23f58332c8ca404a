package yanxun.credit.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yanxun.credit.ledger.Kinds;
import yanxun.credit.policy.Judging;
import yanxun.credit.policy.Policy;
import yanxun.credit.policy.Ruling;
import yanxun.credit.policy.Tally;
import yanxun.credit.policy.Verdict;

/** Holds a policy against the people of one district at a time, so that a province takes no more memory than its largest district. */
@Component
public class Assessor {
    private final Services services;
    private final Tallies tallies;
    private final Kinds kinds;

    Assessor(Services services, Tallies tallies, Kinds kinds) {
        this.services = services;
        this.tallies = tallies;
        this.kinds = kinds;
    }

    public record Judged(UUID person, UUID unit, Verdict verdict) {}

    /** @param over whether the school year is judged as over */
    public Ruling ruling(Policy policy, int year, boolean over) {
        return new Ruling(policy, year, kinds.all(), over);
    }

    /** @param day who belongs to the unit on it is assessed @param only one person, or none for everybody */
    public List<Judged> assess(Ruling ruling, UUID wall, UUID unit, LocalDate day, @Nullable UUID only) {
        var judging = new Judging(ruling);
        var sums = tallies.of(wall, ruling, only);
        var nothing = Tally.empty(ruling);
        return services.of(wall, unit, ruling.policy(), ruling.years(), day, only).stream()
                .map(person -> new Judged(person.id(), person.unit(), judging.judge(person.service(), sums.getOrDefault(person.id(), nothing)))).toList();
    }
}
