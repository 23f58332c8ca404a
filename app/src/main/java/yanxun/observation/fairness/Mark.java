package yanxun.observation.fairness;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one observer gave one lesson. @param answers item by item, as JSON; empty where only the total is asked for */
record Mark(UUID lessonId, @Nullable UUID teacherId, String teacher, UUID unitId, String unitName, String subject, String className, LocalDate onDate, UUID observerId, BigDecimal total, String answers) {
    String teacherKey() {
        return teacherId == null ? unitId + "/" + teacher : teacherId.toString();
    }
}
