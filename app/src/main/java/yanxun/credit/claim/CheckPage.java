package yanxun.credit.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** One spot check: how it was drawn, so that anybody can draw it again, and what was found. */
public record CheckPage(Facts facts, List<Item> items, Map<UUID, List<ClaimPage.Evidence>> evidence, boolean own) implements View {
    public record Facts(UUID id, String title, LocalDate fromOn, LocalDate toOn, int percent, String seed, int candidates, String digest, String name, Instant drawnAt) {
        public String on() {
            return Times.minute(drawnAt);
        }
    }

    public record Item(UUID claimId, int ordinal, String title, String name, String unitName, @Nullable BigDecimal hours, ClaimLife state, @Nullable String finding, String note, String checker, boolean mine) {
        public String granted() {
            return hours == null ? "" : Text.number(hours);
        }

        public boolean isGenuine() {
            return "GENUINE".equals(finding);
        }
    }

    public List<ClaimPage.Evidence> evidence(Item item) {
        return evidence.getOrDefault(item.claimId(), List.of());
    }

    public long open() {
        return items.stream().filter(item -> item.finding() == null).count();
    }

    public String lot(Item item) {
        return Draw.lot(facts.seed(), item.claimId()).substring(0, 12);
    }
}
