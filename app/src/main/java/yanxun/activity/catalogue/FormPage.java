package yanxun.activity.catalogue;

import java.util.Map;
import yanxun.platform.web.View;

/** One form of activity for editing; the code is empty while it is new. */
public record FormPage(String code, FormForm form, Map<String, String> errors, Map<String, String> categories) implements View {
    public boolean isFresh() {
        return code.isEmpty();
    }

    public String action() {
        return isFresh() ? "/settings/forms" : "/settings/forms/" + code;
    }
}
