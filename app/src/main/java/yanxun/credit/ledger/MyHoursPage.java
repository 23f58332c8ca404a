package yanxun.credit.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.web.View;

/** One person's hours of one school year: the balance, and the entries it opens to. */
public record MyHoursPage(String name, String unitName, SchoolYear year, List<Balance> balances, List<Entry> entries, boolean own, boolean maySeeSchool) implements View {
    public record Balance(String category, BigDecimal hours) {
        public String categoryName() {
            return Categories.NAMES.getOrDefault(category, category);
        }
    }

    public record Entry(UUID id, LocalDate onDate, String title, String category, BigDecimal hours, UUID sourceId, String reason, @Nullable UUID reverses) {
        public String categoryName() {
            return Categories.NAMES.getOrDefault(category, category);
        }

        public boolean takesBack() {
            return reverses != null;
        }
    }

    public BigDecimal total() {
        return balances.stream().map(Balance::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
