package yanxun.credit.claim;

import static yanxun.platform.i18n.Text.kept;
import static yanxun.platform.i18n.Text.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.activity.HourWords;
import yanxun.platform.i18n.Text;

/** What one form of training counts. Level, role and result are empty where any will do. Hours in steps of a half. */
public record Rate(
        @Nullable UUID id, int ordinal, String form, String level, String role, String result, Basis basis, int over, int under, @Nullable BigDecimal itemCap, @Nullable BigDecimal yearCap) {
    public enum Basis { PER_HOUR, PER_ITEM }

    /** What is claimed. */
    record Case(String form, String level, String role, String result, BigDecimal quantity) {}

    boolean fits(Case claimed) {
        return form.equals(claimed.form()) && within(level, claimed.level()) && within(role, claimed.role()) && within(result, claimed.result());
    }

    private static boolean within(String ruled, String claimed) {
        return ruled.isEmpty() || ruled.equals(claimed);
    }

    /** How much a rate says about a case: the one that says most holds; of two equal, the one about the result, then the level. */
    int precision() {
        return 100 * count(result, level, role) + (result.isEmpty() ? 0 : 10) + (level.isEmpty() ? 0 : 1);
    }

    private static int count(String... parts) {
        int count = 0;
        for (var part : parts) {
            count += part.isEmpty() ? 0 : 1;
        }
        return count;
    }

    /** @param had what the person was granted under this form in the same school year */
    Conversion convert(Case claimed, BigDecimal had) {
        var ratio = new Ratio(over, under);
        var exact = basis == Basis.PER_HOUR ? Ratio.of(claimed.quantity()).times(ratio) : ratio;
        var hours = exact.halves();
        var steps = new ArrayList<String>();
        steps.add(basis == Basis.PER_ITEM ? kept("每项计 {0} 学时", exact) : ratio.under() == 1 && ratio.over() == 1 ? kept("{0} 学时按 1 比 1 计", Text.number(claimed.quantity()))
                : kept("{0} 学时 × {1} = {2} 学时", Text.number(claimed.quantity()), ratio, exact));
        if (!exact.isInHalves()) {
            steps.add(kept("不足半学时的部分舍去,得 {0} 学时", Text.number(hours)));
        }
        if (itemCap != null && hours.compareTo(itemCap) > 0) {
            hours = itemCap;
            steps.add(kept("单项最多 {0} 学时", Text.number(itemCap)));
        }
        if (yearCap != null && hours.add(had).compareTo(yearCap) > 0) {
            hours = yearCap.subtract(had).max(BigDecimal.ZERO);
            steps.add(kept("这一类每学年最多 {0} 学时,已认定 {1} 学时,还可认 {2} 学时", Text.number(yearCap), Text.number(had), Text.number(hours)));
        }
        return new Conversion(hours, steps);
    }

    /** 授课(限区级):每项 6 学时;每学年最多 18 学时 */
    public String sentence() {
        var narrowed = new ArrayList<String>();
        add(narrowed, HourWords.LEVELS.get(level));
        add(narrowed, HourWords.ROLES.get(role));
        add(narrowed, ClaimWords.RESULTS.get(result));
        var form = t(HourWords.CLAIMS.getOrDefault(this.form, this.form));
        var subject = narrowed.isEmpty() ? form : t("{0}(限{1})", form, Text.listed(narrowed));
        var counts = basis == Basis.PER_ITEM ? t("每项 {0} 学时", new Ratio(over, under)) : over == 1 && under == 1 ? t("按实际学时 1 比 1") : over == 1 ? t("每 {0} 学时折 1 学时", under) : t("每学时折 {0} 学时", new Ratio(over, under));
        var caps = (itemCap == null ? "" : t(";单项最多 {0} 学时", Text.number(itemCap))) + (yearCap == null ? "" : t(";每学年最多 {0} 学时", Text.number(yearCap)));
        return subject + t(":") + counts + caps;
    }

    private static void add(java.util.List<String> words, @Nullable String word) {
        if (word != null) {
            words.add(t(word));
        }
    }

    public boolean isOwn() {
        return id != null;
    }
}
