package yanxun.activity.argument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The six parts of a plan for a community activity, and which version it was written from. */
public record ProposalForm(@Nullable Integer base, @Nullable String purpose, @Nullable String theme, @Nullable String goals, @Nullable String forms, @Nullable String content, @Nullable String measures) {
    public static final Map<String, String> PARTS = parts();
    private static final int LONGEST = 20_000;

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        texts().forEach((part, text) -> {
            if (text.isEmpty()) {
                errors.put(part, "请填写");
            } else if (text.length() > LONGEST) {
                errors.put(part, "请不超过 20000 字");
            }
        });
        return errors;
    }

    /** By part, in order. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        var given = new String[] {purpose, theme, goals, forms, content, measures};
        var names = List.copyOf(PARTS.keySet());
        for (int i = 0; i < given.length; i++) {
            texts.put(names.get(i), given[i] == null ? "" : given[i].strip().replace("\r\n", "\n"));
        }
        return texts;
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("purpose", "活动目的");
        parts.put("theme", "活动主题");
        parts.put("goals", "活动目标");
        parts.put("forms", "活动形式");
        parts.put("content", "活动内容");
        parts.put("measures", "活动措施");
        return java.util.Collections.unmodifiableMap(parts);
    }
}
