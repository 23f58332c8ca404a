package yanxun.plan.calendar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/**
 * A person's subscription to the calendar.
 *
 * @param address shown once, right after it was made
 * @param made when the address in force was made, null without one
 * @param read when a phone last read it
 * @param sharedAddress of a unit or a community, shown once
 * @param choices units and communities an address may be made for
 */
public record FeedPage(@Nullable String address, @Nullable String made, @Nullable String read, @Nullable String sharedAddress, List<Shared> shared, Map<String, String> choices) implements View {
    /** The calendar of a unit or a community. */
    public record Shared(UUID id, String name, boolean community, String made, @Nullable String read) {}

    public @Nullable String all() {
        return address == null ? null : address + "?all=yes";
    }

    /** An address in the scheme that opens the calendar of a phone. */
    public String phone(String address) {
        return address.replaceFirst("^https?:", "webcal:");
    }
}
