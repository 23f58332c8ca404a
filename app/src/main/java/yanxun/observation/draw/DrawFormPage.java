package yanxun.observation.draw;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/** A draw to be written down or changed. */
public record DrawFormPage(DrawForm form, boolean fresh, Map<String, String> scopes, Map<String, String> schools, Map<String, String> errors, @Nullable String trouble) implements View {
    public String action() {
        return fresh ? "/draws" : "/draws/" + form.id();
    }

    public boolean chose(String school) {
        return form.schools() != null && form.schools().stream().anyMatch(each -> each.toString().equals(school));
    }
}
