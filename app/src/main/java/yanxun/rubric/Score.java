package yanxun.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers come to.
 *
 * @param total to two places, half up; null while an item is missing, or where nothing was applicable
 * @param missing keys of the items nobody answered, or answered with something the item does not know
 * @param vetoes keys of the veto items that failed the lesson
 * @param band the name for this total; {@link #FAILED} where it was vetoed
 */
public record Score(@Nullable BigDecimal total, List<DimensionScore> dimensions, List<String> missing, boolean vetoed, List<String> vetoes, @Nullable String band) {
    public static final String FAILED = "不合格";

    /**
     * @param earned points of its items @param most the points its applicable items could bring
     * @param weight its points in the total, after what was not applicable elsewhere is shared out
     * @param points to two places; null while an item is missing, or where nothing was applicable
     */
    public record DimensionScore(String key, String name, BigDecimal earned, BigDecimal most, BigDecimal weight, @Nullable BigDecimal points, boolean applicable) {}
}
