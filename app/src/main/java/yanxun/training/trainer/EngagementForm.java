package yanxun.training.trainer;

import static yanxun.training.trainer.TrainerForm.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom somebody wants to ask, for which session (none: the whole cohort), about what, and why in spite of what stands against it. */
public record EngagementForm(@Nullable UUID id, @Nullable UUID trainer, @Nullable UUID session, @Nullable String topic, @Nullable BigDecimal hours, @Nullable String because) {
    private static final BigDecimal MOST = new BigDecimal(80);

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (trainer == null) {
            errors.put("trainer", "请选择讲师");
        }
        if (text(topic).length() > 80) {
            errors.put("topic", "题目不超过 80 字");
        }
        if (hours == null || hours.signum() < 0 || hours.compareTo(MOST) > 0 || hours.multiply(BigDecimal.TWO).stripTrailingZeros().scale() > 0) {
            errors.put("hours", "学时以 0.5 为单位,在 0 到 80 之间");
        }
        if (text(because).length() > 200) {
            errors.put("because", "原因不超过 200 字");
        }
        return errors;
    }
}
