package yanxun.credit.assessment;

import java.util.Map;
import java.util.UUID;
import yanxun.platform.web.View;

public record NewAssessmentPage(UUID id, int year, Map<String, String> units, Map<String, String> policies) implements View {}
