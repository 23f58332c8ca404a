package yanxun.credit.claim;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;

/** One line of the table as filled in: {@code amount} hours for each item, or {@code amount} hours for every {@code per} hours. */
public record RateForm(
        @Nullable String form, @Nullable String level, @Nullable String role, @Nullable String result, @Nullable String basis, @Nullable BigDecimal amount, @Nullable Integer per,
        @Nullable BigDecimal itemCap, @Nullable BigDecimal yearCap) {
    private static final int MOST = 500;

    public RateForm {
        form = ClaimForm.text(form);
        level = ClaimForm.text(level);
        role = ClaimForm.text(role);
        result = ClaimForm.text(result);
        basis = ClaimForm.text(basis);
    }

    static RateForm blank() {
        return new RateForm("", "", "", "", "PER_HOUR", null, null, null, null);
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (!HourWords.CLAIMS.containsKey(form)) {
            errors.put("form", "请选择形式");
        }
        known(errors, "level", level, HourWords.LEVELS.keySet());
        known(errors, "role", role, HourWords.ROLES.keySet());
        known(errors, "result", result, ClaimWords.RESULTS.keySet());
        if (!basis.equals("PER_HOUR") && !basis.equals("PER_ITEM")) {
            errors.put("basis", "请选择计算方式");
        }
        if (amount == null || amount.signum() <= 0 || amount.compareTo(BigDecimal.valueOf(MOST)) > 0 || amount.stripTrailingZeros().scale() > 2) {
            errors.put("amount", "请填写计多少学时,最多两位小数");
        }
        if (per != null && (per < 1 || per > MOST)) {
            errors.put("per", "请填写 1 到 500 的整数");
        }
        cap(errors, "itemCap", itemCap);
        cap(errors, "yearCap", yearCap);
        return errors;
    }

    private static void known(Map<String, String> errors, String field, String word, Set<String> words) {
        if (!word.isEmpty() && !words.contains(word)) {
            errors.put(field, "请从列表中选择");
        }
    }

    private static void cap(Map<String, String> errors, String field, @Nullable BigDecimal cap) {
        if (cap != null && (cap.signum() <= 0 || cap.compareTo(BigDecimal.valueOf(MOST)) > 0 || cap.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0)) {
            errors.put(field, "上限以 0.5 为单位;没有上限请留空");
        }
    }

    /** Fields have been checked. */
    Rate rate() {
        var ratio = Ratio.of(java.util.Objects.requireNonNull(amount)).times(new Ratio(1, basis.equals("PER_ITEM") || per == null ? 1 : per));
        return new Rate(null, 0, form, level, role, result, Rate.Basis.valueOf(basis), Math.toIntExact(ratio.over()), Math.toIntExact(ratio.under()), itemCap, yearCap);
    }
}
