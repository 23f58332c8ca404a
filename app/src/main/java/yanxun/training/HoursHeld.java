package yanxun.training;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** The hours somebody holds, by category. The ledger answers; the training only asks whether a prerequisite is met. */
public interface HoursHeld {
    Map<String, BigDecimal> byCategory(UUID person);
}
