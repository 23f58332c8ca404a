package yanxun.observation.lesson;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** A lesson to be arranged or changed. */
public record LessonFormPage(LessonForm form, boolean fresh, boolean oversees, Map<String, String> instruments, Map<String, String> errors, @Nullable String trouble) implements View {
    public String action() {
        return fresh ? "/lessons" : "/lessons/" + form.id();
    }

    public boolean chose(String edition) {
        return form.editions() != null && form.editions().contains(UUID.fromString(edition));
    }

    public boolean quiet() {
        return form.quiet();
    }
}
