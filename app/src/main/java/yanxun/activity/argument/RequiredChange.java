package yanxun.activity.argument;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a hearing asked to be changed, what the school answered, and whether the bureau accepts it. */
public record RequiredChange(UUID id, int ordinal, String text, String answer, @Nullable Instant acceptedAt) {
    public boolean accepted() {
        return acceptedAt != null;
    }
}
