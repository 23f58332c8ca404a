package yanxun.org.person;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;

/** What a person does where they belong. */
public record Work(@Nullable String stage, List<String> subjects, List<String> grades, @Nullable String title, @Nullable Boolean dedicated) {
    public static final Work NONE = new Work(null, List.of(), List.of(), null, null);

    public Work {
        subjects = List.copyOf(subjects);
        grades = List.copyOf(grades);
    }

    /** As it is written down. */
    String text() {
        return String.join(" · ", words());
    }

    /** As the reader says it. */
    public String shown() {
        return words().stream().map(Text::t).collect(Collectors.joining(" · "));
    }

    private List<String> words() {
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
        return parts;
    }
}
