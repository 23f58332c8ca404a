package yanxun.credit.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.activity.HourWords;
import yanxun.platform.web.OneOf;

/** A claim as filled in; {@code id} is given out with the empty form, so that sending it twice makes one. */
public record ClaimForm(
        @Nullable UUID id, @Nullable Integer version, @Nullable String title, @Nullable String organiser, @Nullable String level, @Nullable @OneOf(CategoryCodes.class) String category, @Nullable String form,
        @Nullable String role, @Nullable String result, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable BigDecimal quantity, @Nullable String certificate, @Nullable String remark) {
    private static final int MOST = 500;
    private static final int YEARS_BACK = 5;
    static final int MOST_A_DAY = 10;
    /** What takes place on the days named, so that only so much fits into them. */
    private static final List<String> DAY_BY_DAY = List.of("INTENSIVE", "WORKSHOP", "SHADOWING", "DISPATCH");

    ClaimForm at(UUID claim) {
        return new ClaimForm(claim, version, title, organiser, level, category, form, role, result, from, to, quantity, certificate, remark);
    }

    /** What to mend, by field. */
    Map<String, String> errors(LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        check(errors, "title", !text(title).isEmpty() && text(title).length() <= 120, "请填写培训或成果的名称,不超过 120 字");
        check(errors, "organiser", !text(organiser).isEmpty() && text(organiser).length() <= 80, "请填写主办单位,照证书上写,不超过 80 字");
        check(errors, "level", HourWords.LEVELS.containsKey(text(level)), "请选择主办单位的层级");
        check(errors, "form", HourWords.CLAIMS.containsKey(text(form)), "请选择形式");
        check(errors, "role", HourWords.ROLES.containsKey(text(role)), "请选择角色");
        check(errors, "result", text(result).isEmpty() || ClaimWords.RESULTS.containsKey(text(result)), "请选择结果");
        check(errors, "certificate", text(certificate).length() <= 60, "不超过 60 字");
        check(errors, "remark", text(remark).length() <= 500, "不超过 500 字");
        days(errors, today);
        hours(errors);
        return errors;
    }

    private void days(Map<String, String> errors, LocalDate today) {
        if (from == null) {
            errors.put("from", "请填写开始日期");
        } else if (to == null) {
            errors.put("to", "请填写结束日期,只有一天的填同一天");
        } else if (to.isBefore(from)) {
            errors.put("to", "结束日期不能早于开始日期");
        } else if (to.isAfter(today)) {
            errors.put("to", "还没有结束的培训,结束后再申报");
        } else if (to.isBefore(today.minusYears(YEARS_BACK))) {
            errors.put("to", "五年以前的学时不再受理");
        }
    }

    private void hours(Map<String, String> errors) {
        if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(BigDecimal.valueOf(MOST)) > 0 || quantity.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            errors.put("quantity", "学时照证书上写,以 0.5 为单位,在 0.5 到 500 之间");
        } else if (errors.isEmpty() && DAY_BY_DAY.contains(text(form)) && quantity.compareTo(BigDecimal.valueOf(MOST_A_DAY * (ChronoUnit.DAYS.between(from, to) + 1))) > 0) {
            errors.put("quantity", "学时太多:这种形式每天最多计 10 学时,请核对起止日期");
        }
    }

    private static void check(Map<String, String> errors, String field, boolean holds, String sentence) {
        if (!holds) {
            errors.put(field, sentence);
        }
    }

    /** Fields have been checked. */
    Rate.Case reckoned() {
        return new Rate.Case(text(form), text(level), text(role), text(result), java.util.Objects.requireNonNull(quantity));
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public String shownFrom() {
        return from == null ? "" : from.toString();
    }

    public String shownTo() {
        return to == null ? "" : to.toString();
    }

    public String shownQuantity() {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString();
    }
}
