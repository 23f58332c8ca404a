package yanxun.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What targets can be measured by. The module that reckons figures answers; the plan only asks. */
public interface TargetReading {
    /** The figures a target may be linked to, in the order of the catalogue. */
    List<Figure> figures();

    /** A figure's value for everything under a unit, both days included; zero where the figure is not known (any more). */
    BigDecimal value(String figure, UUID unit, LocalDate from, LocalDate to);

    /** @param unit what one of it is: 场, 人次, % */
    record Figure(String key, String name, String unit) {}
}
