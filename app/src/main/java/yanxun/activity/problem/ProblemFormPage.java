package yanxun.activity.problem;

import java.util.Map;
import yanxun.platform.web.View;

public record ProblemFormPage(ProblemForm form, boolean fresh, Map<String, String> errors, Map<String, String> communities) implements View {
    public String action() {
        return fresh ? "/problems" : "/problems/" + form.id();
    }
}
