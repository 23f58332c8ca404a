package yanxun.observation.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet that was taken in, as it stands. */
record Standing(UUID id, UUID lessonId, UUID observerId, int revision, String hash, String content, String device, Instant receivedAt, @Nullable BigDecimal total, String band, String doubt, String receipt, boolean withdrawn) {
    Receipt receiptGiven() {
        return new Receipt(id, lessonId, revision, receipt, receivedAt, total, band, doubt);
    }
}
