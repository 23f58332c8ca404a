package yanxun.methods.outline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A measurable statement.
 *
 * @param text the clause as written
 * @param measure what is counted, from the clause, the clause before it, or the heading above
 * @param atLeast in {@code unit}; a percentage is 0–100
 * @param per day, week, twoWeeks, month, twoMonths, term, schoolYear, year, twoYears …, or null where the clause names no such span
 * @param unit 场, 次, %, 分钟 …
 * @param each for whom it holds one by one (每校 → 校, 教研员不少于60节 → 教研员), if it says so
 */
public record Target(
        String text,
        String measure,
        BigDecimal atLeast,
        @Nullable String per,
        @Nullable String unit,
        @Nullable String each,
        int line) {}
