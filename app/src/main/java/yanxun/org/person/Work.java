package yanxun.org.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person does where they belong. */
public record Work(@Nullable String stage, List<String> subjects, List<String> grades, @Nullable String title, @Nullable Boolean dedicated) {
    public static final Work NONE = new Work(null, List.of(), List.of(), null, null);

    public Work {
        subjects = List.copyOf(subjects);
        grades = List.copyOf(grades);
    }

    public String text() {
        var parts = new java.util.ArrayList<String>();
        if (stage != null) {
            parts.add(stage);
        }
        parts.addAll(subjects);
        parts.addAll(grades);
        if (title != null) {
            parts.add(title);
        }
        if (dedicated != null) {
            parts.add(dedicated ? "专职" : "兼职");
        }
        return String.join(" · ", parts);
    }
}
