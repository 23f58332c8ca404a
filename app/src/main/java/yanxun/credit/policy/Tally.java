package yanxun.credit.policy;

/**
 * One person's hours as a ruling sums them.
 *
 * @param cells units by year of the cycle and atom
 * @param before the same for the year before the cycle's first
 * @param items for each requirement of a single item, how many items reach it
 */
public record Tally(long[] cells, long[] before, int[] items) {
    public static Tally empty(Ruling ruling) {
        return new Tally(new long[ruling.years().count() * ruling.atoms().size()], new long[ruling.atoms().size()], new int[ruling.policy().requirements().size()]);
    }
}
