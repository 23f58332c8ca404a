package yanxun.training.programme;

import java.util.Map;
import yanxun.platform.web.View;
import yanxun.training.audience.AudienceForm;
import yanxun.training.audience.Audience;

public record ProgrammeFormPage(ProgrammeForm form, boolean fresh, Map<String, String> units, Map<String, String> categories, Map<String, String> errors) implements View {
    public AudienceForm audience() {
        return form.audience() == null ? AudienceForm.of(Audience.EVERYBODY) : form.audience();
    }
}
