package yanxun.credit.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import yanxun.platform.time.SchoolYear;

/** What everybody earned from one source, as of now. Units: hours in steps of 0.5. */
public record Earnings(String title, LocalDate on, List<Earned> earned) {
    /** @param unit where the person belonged at the time */
    public record Earned(UUID person, UUID unit, UUID wall, BigDecimal hours, HourKind kind) {}

    public SchoolYear year() {
        return SchoolYear.of(on);
    }
}
