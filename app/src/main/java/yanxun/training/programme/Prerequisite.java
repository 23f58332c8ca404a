package yanxun.training.programme;

import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What must lie behind somebody first: another programme completed, or hours of a category and what lies beneath it. */
public record Prerequisite(int ordinal, @Nullable UUID needsId, @Nullable String needsTitle, String category, @Nullable String categoryName, @Nullable BigDecimal hours) {

    /** @param completed programmes completed, {@code hours} earned by category */
    public record Achieved(Set<UUID> completed, Map<String, BigDecimal> hours) {
        BigDecimal in(String category) {
            return hours.entrySet().stream().filter(entry -> category.isEmpty() || entry.getKey().equals(category) || entry.getKey().startsWith(category + ".")).map(Map.Entry::getValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    public boolean metBy(Achieved achieved) {
        return needsId != null ? achieved.completed().contains(needsId) : hours == null || achieved.in(category).compareTo(hours) >= 0;
    }

    public String sentence() {
        if (needsId != null) {
            return t("先修完“{0}”", String.valueOf(needsTitle));
        }
        var number = hours == null ? "0" : hours.stripTrailingZeros().toPlainString();
        return category.isEmpty() ? t("先取得培训 {0} 学时", number) : t("先取得“{0}”类培训 {1} 学时", t(String.valueOf(categoryName)), number);
    }
}
