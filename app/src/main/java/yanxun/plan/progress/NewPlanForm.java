package yanxun.plan.progress;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import yanxun.plan.PlanKind;

/** The head of a plan as somebody filled it in; the id came with the blank form, so that sent twice it is one. */
public record NewPlanForm(
        @Nullable UUID id, @Nullable UUID unit, @Nullable String kind, @Nullable String title,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
    private static final int LONGEST_TITLE = 200;

    public NewPlanForm {
        kind = kind == null ? PlanKind.YEAR.name() : kind;
    }

    /** What to mend, by field. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (title == null || title.isBlank() || title.length() > LONGEST_TITLE) {
            errors.put("title", "请填写计划名称,不超过 200 字");
        }
        if (from == null) {
            errors.put("from", "请填写开始日期");
        }
        if (to == null) {
            errors.put("to", "请填写结束日期");
        } else if (from != null && to.isBefore(from)) {
            errors.put("to", "结束日期不能早于开始日期");
        }
        return errors;
    }
}
