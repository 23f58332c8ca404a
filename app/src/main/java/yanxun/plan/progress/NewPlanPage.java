package yanxun.plan.progress;

import java.util.Map;
import yanxun.platform.web.View;

/** The head of a plan written here instead of imported. */
public record NewPlanPage(NewPlanForm form, Map<String, String> units, Map<String, String> errors) implements View {}
