package yanxun.training.trainer;

import java.util.Map;
import yanxun.platform.web.View;

/** @param known the name of the teacher of the region this is about, empty for somebody from outside or a new one */
public record TrainerFormPage(TrainerForm form, boolean fresh, String known, Map<String, String> errors) implements View {
    public String action() {
        return fresh ? "/trainers" : "/trainers/" + form.id();
    }
}
