package yanxun.credit.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yanxun.platform.error.Rejected;

/** One rule of a policy as it is typed; which fields are meant depends on its part. */
public record RuleForm(
        @Nullable String name, @Nullable List<String> levels, @Nullable List<String> categories, @Nullable List<String> forms, @Nullable Boolean otherForms, @Nullable List<String> blocks,
        @Nullable List<String> roles, @Nullable String amount, @Nullable String window, @Nullable String whom, @Nullable String outcome, @Nullable Boolean prorated, @Nullable String carry,
        @Nullable Boolean perItem, @Nullable List<String> circumstances, @Nullable Integer months, @Nullable List<String> requirements, @Nullable Boolean waived, @Nullable String says, int version) {
    static RuleForm blank(int version) {
        return of(Which.ALL, null, null, version);
    }

    private static RuleForm of(Which which, @Nullable String name, @Nullable Exact amount, int version) {
        return new RuleForm(name, which.levels(), which.categories(), which.forms(), which.otherForms(), which.blocks(), which.roles(), amount == null ? "" : amount.toString(), "YEAR", "EVERYBODY", "",
                false, "", false, List.of(), 1, List.of(), true, "", version);
    }

    static RuleForm of(Policy policy, Part part, int place, int version) {
        return switch (part) {
            case REQUIREMENTS -> {
                var asked = policy.requirements().get(place);
                var which = asked.which();
                yield new RuleForm(asked.name(), which.levels(), which.categories(), which.forms(), which.otherForms(), which.blocks(), which.roles(), asked.least().toString(), asked.window().name(),
                        asked.whom().name(), asked.outcome(), asked.prorated(), asked.carry() == null ? "" : asked.carry().toString(), false, List.of(), 1, List.of(), false, "", version);
            }
            case CAPS -> {
                var cap = policy.caps().get(place);
                var form = of(cap.which(), cap.name(), cap.most(), version);
                yield form.with(cap.window().name(), false, List.of(), 1, List.of(), false, "");
            }
            case RATES -> of(policy.rates().get(place).which(), null, policy.rates().get(place).amount(), version).with("YEAR", policy.rates().get(place).perItem(), List.of(), 1, List.of(), false, "");
            case RELIEFS -> {
                var relief = policy.reliefs().get(place);
                yield blank(version).with("YEAR", false, relief.circumstances().stream().map(Enum::name).toList(), relief.months(), relief.requirements(), relief.waived(), "");
            }
            case OUTCOMES -> blank(version).with("YEAR", false, List.of(), 1, List.of(), false, policy.outcomes().get(place).says());
        };
    }

    private RuleForm with(String window, boolean perItem, List<String> circumstances, int months, List<String> requirements, boolean waived, String says) {
        return new RuleForm(name, levels, categories, forms, otherForms, blocks, roles, amount, window, whom, outcome, prorated, carry, perItem, circumstances, months, requirements, waived, says, version);
    }

    Map<String, String> errors(Part part) {
        var errors = new LinkedHashMap<String, String>();
        if ((part == Part.REQUIREMENTS || part == Part.CAPS) && blank(name)) {
            errors.put("name", "请起一个名称,结果里用它说明理由");
        }
        if (part == Part.OUTCOMES && blank(says)) {
            errors.put("says", "请写明后果");
        }
        if (part == Part.RELIEFS && (circumstances == null || circumstances.isEmpty())) {
            errors.put("circumstances", "请至少选一种情形");
        }
        if (part == Part.RELIEFS && (months == null || months < 1 || months > 60)) {
            errors.put("months", "请写 1 到 60 之间的月数");
        }
        if (part == Part.REQUIREMENTS || part == Part.CAPS || part == Part.RATES) {
            number("amount", amount, true, errors);
        }
        if (part == Part.REQUIREMENTS) {
            number("carry", carry, false, errors);
        }
        return errors;
    }

    private static void number(String field, @Nullable String typed, boolean needed, Map<String, String> errors) {
        if (blank(typed)) {
            if (needed) {
                errors.put(field, "请写一个数,如 72、0.5 或 1/6");
            }
            return;
        }
        try {
            Exact.of(Objects.requireNonNull(typed));
        } catch (Rejected _) {
            errors.put(field, "这不是数;请写成 72、0.5 或 1/6 这样的数");
        }
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** The policy with this rule in its place; behind the last where the place is not taken yet. */
    Policy into(Policy policy, Part part, int place) {
        return switch (part) {
            case REQUIREMENTS -> {
                var was = place < policy.requirements().size() ? policy.requirements().get(place).name() : "";
                var asked = new Policy.Requirement(text(name), which(), Exact.of(text(amount)), Window.valueOf(text(window)), Whom.valueOf(text(whom)), text(outcome), yes(prorated), blank(carry) ? null : Exact.of(text(carry)));
                yield policy.withRequirements(put(policy.requirements(), place, asked))
                        .withReliefs(policy.reliefs().stream().map(relief -> relief.renamed(was, text(name))).toList());
            }
            case CAPS -> policy.withCaps(put(policy.caps(), place, new Policy.Cap(text(name), which(), Exact.of(text(amount)), Window.valueOf(text(window)))));
            case RATES -> policy.withRates(put(policy.rates(), place, new Policy.Rate(which(), Exact.of(text(amount)), yes(perItem))));
            case RELIEFS -> policy.withReliefs(put(policy.reliefs(), place,
                    new Policy.Relief(list(circumstances).stream().map(Circumstance::valueOf).toList(), months == null ? 1 : months, list(requirements), yes(waived))));
            case OUTCOMES -> policy.withOutcomes(put(policy.outcomes(), place, new Policy.Outcome(
                    place < policy.outcomes().size() ? policy.outcomes().get(place).code() : policy.freeCode(), text(says))));
        };
    }

    private Which which() {
        return new Which(list(levels), list(categories), list(forms), yes(otherForms), list(blocks), list(roles));
    }

    private static List<String> list(@Nullable List<String> typed) {
        return typed == null ? List.of() : typed.stream().filter(each -> !each.isBlank()).toList();
    }

    private static boolean yes(@Nullable Boolean typed) {
        return Boolean.TRUE.equals(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static <T> List<T> put(List<T> list, int place, T value) {
        var changed = new ArrayList<>(list);
        if (place < changed.size()) {
            changed.set(place, value);
        } else {
            changed.add(value);
        }
        return changed;
    }
}
