package yanxun.notice.preference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be reached by one wire.
 *
 * @param value confirmed, or null
 * @param candidate waiting for its code, or null
 */
public record Contact(String channel, @Nullable String value, boolean enabled, @Nullable Instant badAt, String trouble, @Nullable String candidate) {
    static Contact none(String channel) {
        return new Contact(channel, null, true, null, "", null);
    }

    Contact read(@Nullable String value, @Nullable String candidate) {
        return new Contact(channel, value, enabled, badAt, trouble, candidate);
    }

    public boolean isBad() {
        return badAt != null;
    }
}
