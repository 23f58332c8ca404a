package yanxun.credit.transfer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.i18n.Text;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** What one person brought along, on what paper, and what became of it. */
public record TransferPage(Facts facts, List<Line> lines, boolean mayDecide, boolean mayReverse) implements View {
    public record Facts(UUID id, UUID personId, String number, String name, String unitName, String origin, String remark, String fileName, TransferState state, UUID proposedBy, String proposer, Instant proposedAt,
            String decider, @Nullable Instant decidedAt, String reverser, @Nullable Instant reversedAt, String reason, int version) {
        public String proposedOn() {
            return Times.minute(proposedAt);
        }

        public String decidedOn() {
            return decidedAt == null ? "" : Times.minute(decidedAt);
        }

        public String reversedOn() {
            return reversedAt == null ? "" : Times.minute(reversedAt);
        }
    }

    public record Line(int year, String levelName, String categoryName, String formName, BigDecimal hours) {
        public String text() {
            return Text.number(hours);
        }
    }
}
