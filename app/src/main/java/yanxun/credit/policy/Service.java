package yanxun.credit.policy;

import java.util.List;
import java.util.Set;

/**
 * What a person was in the years that are looked at, the earliest first. Months are bits, September the lowest.
 *
 * @param whom what the person counted as in each year
 * @param served the months of each year in service
 * @param spells the circumstances that were accepted
 */
public record Service(List<Set<Whom>> whom, int[] served, List<Spell> spells) {
    static final int WHOLE_YEAR = 0xFFF;

    /** @param months of each year */
    public record Spell(Circumstance circumstance, int[] months) {}

    boolean counts(Whom asked, int fromYear, int toYear) {
        return asked == Whom.EVERYBODY || whom.subList(fromYear, toYear).stream().anyMatch(each -> each.contains(asked));
    }

    /** The months of a year in any of these circumstances. */
    int months(List<Circumstance> circumstances, int year) {
        var months = 0;
        for (var spell : spells) {
            months |= circumstances.contains(spell.circumstance()) ? spell.months()[year] : 0;
        }
        return months;
    }
}
