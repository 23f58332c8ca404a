package yanxun.credit.policy;

import java.util.List;
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
    public record Requirement(String name, Which which, Exact least, Window window, Whom whom, String outcome, boolean prorated, @Nullable Exact carry) {}

    /**
     * 减免: who is in these circumstances for so many months owes these requirements not at all, or only for the other months.
     *
     * @param requirements names of requirements; empty for all
     */
    public record Relief(List<Circumstance> circumstances, int months, List<String> requirements, boolean waived) {
        boolean speaksOf(Requirement requirement) {
            return requirements.isEmpty() || requirements.contains(requirement.name());
        }
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
