package yanxun.training.enrolment;

import java.util.Map;
import yanxun.platform.web.View;

public record CohortFormPage(CohortForm form, boolean fresh, String programme, Map<String, String> seasons, Map<String, String> errors) implements View {}
