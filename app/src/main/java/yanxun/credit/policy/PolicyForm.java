package yanxun.credit.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a policy is called and rests on, and over what it is counted. @param template the one it begins as; only when it is new */
public record PolicyForm(
        @Nullable UUID id, @Nullable String name, @Nullable String source, @Nullable UUID unit, @Nullable String template, @Nullable String measure, @Nullable Integer years, @Nullable Integer from,
        @Nullable List<String> stages, @Nullable Boolean joiners, @Nullable Integer version) {
    static PolicyForm of(Edition edition) {
        var policy = edition.definition();
        return new PolicyForm(edition.policy(), edition.name(), edition.source(), edition.unit(), null, policy.measure().name(), policy.years(), policy.from(), policy.stages(), policy.joiners(), edition.version());
    }

    Map<String, String> errors(boolean fresh) {
        var errors = new LinkedHashMap<String, String>();
        if (name == null || name.isBlank()) {
            errors.put("name", "请写政策名称");
        }
        if (fresh && (template == null || !Template.codes().contains(template))) {
            errors.put("template", "请选择从哪一份开始");
        }
        if (fresh && unit == null) {
            errors.put("unit", "请选择由哪个单位制定");
        }
        if (!fresh && (years == null || years < 1 || years > 10)) {
            errors.put("years", "周期应为 1 到 10 个学年");
        }
        if (!fresh && from != null && (from < 2000 || from > 2100)) {
            errors.put("from", "请写四位年份,如 2021");
        }
        return errors;
    }

    Policy into(Policy policy) {
        return new Policy(Policy.Measure.valueOf(measure == null ? "HOURS" : measure), years == null ? 1 : years, from, stages == null ? List.of() : stages, Boolean.TRUE.equals(joiners), policy.outcomes(), policy.rates(),
                policy.caps(), policy.requirements(), policy.reliefs());
    }
}
