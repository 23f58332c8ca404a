package yanxun.rubric.instrument;

import java.math.BigDecimal;

/** A share as people read it. */
public final class Percent {
    private Percent() {}

    public static String of(BigDecimal share) {
        return Typed.percent(share) + "%";
    }
}
