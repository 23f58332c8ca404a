package yanxun.org.merger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param into the record that stays @param confirmed that the doubts were looked into */
public record MergerForm(@Nullable UUID into, @Nullable String reason, @Nullable Boolean confirmed) {
    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }
}
