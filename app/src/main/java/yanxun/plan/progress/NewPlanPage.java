package yanxun.plan.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import yanxun.platform.web.View;

/** The head of a plan written here instead of imported. */
public record NewPlanPage(UUID id, Map<String, String> units, LocalDate from, LocalDate to) implements View {}
