package yanxun.training.trainer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What those who heard a trainer thought, from 1 to 5. Too few answers say nothing, and would say who thought what. */
public record Rating(long count, @Nullable BigDecimal mean) {
    public static final int LEAST = 5;

    public boolean isShown() {
        return count >= LEAST && mean != null;
    }

    /** 4.6, or nothing. */
    public String shown() {
        return isShown() && mean != null ? mean.setScale(1, RoundingMode.HALF_UP).toPlainString() : "";
    }
}
