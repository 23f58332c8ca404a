package yanxun.network.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points that were wrong; without a unit those of the community. */
record CorrectionForm(@Nullable UUID unit, @Nullable String part, @Nullable BigDecimal becomes, @Nullable String reason) {
    String why() {
        return reason == null ? "" : reason.strip();
    }

    boolean isProcess() {
        return "PROCESS".equals(part);
    }
}
