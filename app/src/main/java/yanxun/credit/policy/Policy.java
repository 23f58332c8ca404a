package yanxun.credit.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a region asks of its people, and how it counts. Amounts are in the policy's own measure.
 *
 * @param measure HOURS 学时 or CREDITS 学分
 * @param years how many school years a cycle has; 1 where every year stands for itself
 * @param from the first school year of the first cycle; none where a cycle is the years up to the one that is assessed
 * @param stages for whom it is made; empty for all
 * @param joiners whether who began to teach during the time owes only the part of it they served
 * @param outcomes what can follow, from mild to grave
 * @param rates how hours turn into the measure: the first that fits; an hour is one where none fits
 */
public record Policy(
        Measure measure, int years, @Nullable Integer from, List<String> stages, boolean joiners, List<Outcome> outcomes, List<Rate> rates, List<Cap> caps, List<Requirement> requirements,
        List<Relief> reliefs) {
    public Policy {
        stages = stages == null ? List.of() : List.copyOf(stages);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
        rates = rates == null ? List.of() : List.copyOf(rates);
        caps = caps == null ? List.of() : List.copyOf(caps);
        requirements = requirements == null ? List.of() : List.copyOf(requirements);
        reliefs = reliefs == null ? List.of() : List.copyOf(reliefs);
    }

    public enum Measure {
        HOURS("学时"), CREDITS("学分");

        private final String displayName;

        Measure(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    /** 后果: what follows from falling short. */
    public record Outcome(String code, String says) {}

    /** 折算: what an hour is worth, or what one item is worth whatever its hours. */
    public record Rate(Which which, Exact amount, boolean perItem) {}

    /** 上限: of these hours no more than so much counts. */
    public record Cap(String name, Which which, Exact most, Window window) {}

    /**
     * 要求: of these hours there must be so much.
     *
     * @param window ITEM where a single item must reach it without interruption
     * @param outcome the code of what follows; empty where it is only told
     * @param prorated whether joiners and those relieved in part owe only their part of it
     * @param carry how much of what was too much a year before counts again
     */
    public record Requirement(String name, Which which, Exact least, Window window, Whom whom, String outcome, boolean prorated, @Nullable Exact carry) {
        public Requirement {
            outcome = outcome == null ? "" : outcome;
        }
    }

    /**
     * 减免: who is in these circumstances for so many months owes these requirements not at all, or only for the other months.
     *
     * @param requirements names of requirements; empty for all
     */
    public record Relief(List<Circumstance> circumstances, int months, List<String> requirements, boolean waived) {
        public Relief {
            circumstances = circumstances == null ? List.of() : List.copyOf(circumstances);
            requirements = requirements == null ? List.of() : List.copyOf(requirements);
        }

        boolean speaksOf(Requirement requirement) {
            return requirements.isEmpty() || requirements.contains(requirement.name());
        }

        Relief renamed(String was, String name) {
            return new Relief(circumstances, months, requirements.stream().map(each -> each.equals(was) ? name : each).toList(), waived);
        }
    }

    Policy withRequirements(List<Requirement> requirements) {
        return new Policy(measure, years, from, stages, joiners, outcomes, rates, caps, requirements, reliefs);
    }

    Policy withCaps(List<Cap> caps) {
        return new Policy(measure, years, from, stages, joiners, outcomes, rates, caps, requirements, reliefs);
    }

    Policy withRates(List<Rate> rates) {
        return new Policy(measure, years, from, stages, joiners, outcomes, rates, caps, requirements, reliefs);
    }

    Policy withReliefs(List<Relief> reliefs) {
        return new Policy(measure, years, from, stages, joiners, outcomes, rates, caps, requirements, reliefs);
    }

    Policy withOutcomes(List<Outcome> outcomes) {
        return new Policy(measure, years, from, stages, joiners, outcomes, rates, caps, requirements, reliefs);
    }

    /** Without one rule; what named it no longer does. */
    Policy without(Part part, int place) {
        return switch (part) {
            case REQUIREMENTS -> withRequirements(cut(requirements, place)).withReliefs(reliefs.stream().filter(relief -> !relief.requirements().equals(List.of(requirements.get(place).name())))
                    .map(relief -> new Relief(relief.circumstances(), relief.months(), relief.requirements().stream().filter(name -> !name.equals(requirements.get(place).name())).toList(), relief.waived())).toList());
            case CAPS -> withCaps(cut(caps, place));
            case RATES -> withRates(cut(rates, place));
            case RELIEFS -> withReliefs(cut(reliefs, place));
            case OUTCOMES -> withOutcomes(cut(outcomes, place)).withRequirements(requirements.stream()
                    .map(asked -> outcomes.get(place).code().equals(asked.outcome()) ? new Requirement(asked.name(), asked.which(), asked.least(), asked.window(), asked.whom(), "", asked.prorated(), asked.carry()) : asked).toList());
        };
    }

    private static <T> List<T> cut(List<T> list, int place) {
        var rest = new ArrayList<>(list);
        rest.remove(place);
        return rest;
    }

    String freeCode() {
        return IntStream.iterate(1, next -> next + 1).mapToObj(next -> "OUTCOME_" + next).filter(code -> outcomes.stream().noneMatch(outcome -> outcome.code().equals(code))).findFirst().orElseThrow();
    }

    /** The school years that are looked at when one is assessed. */
    public Years yearsFor(int year) {
        if (from == null) {
            return new Years(year - years + 1, year, true);
        }
        int first = from + Math.floorDiv(year - from, years) * years;
        return new Years(first, year, year == first + years - 1);
    }

    /** @param over whether the cycle ends with the last of them */
    public record Years(int first, int last, boolean over) {
        public int count() {
            return last - first + 1;
        }
    }
}
