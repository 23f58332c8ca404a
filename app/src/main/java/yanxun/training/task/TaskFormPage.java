package yanxun.training.task;

import java.util.Map;
import java.util.UUID;
import yanxun.platform.web.View;

/** A task to be set or changed. */
public record TaskFormPage(TaskForm form, boolean fresh, UUID cohortId, String cohort, Map<String, String> errors) implements View {
    public String action() {
        return fresh ? back() : "/training/tasks/" + form.id();
    }

    public String back() {
        return "/training/cohorts/" + cohortId + "/tasks";
    }
}
