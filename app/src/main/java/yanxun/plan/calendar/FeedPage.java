package yanxun.plan.calendar;

import org.jspecify.annotations.Nullable;
import yanxun.platform.web.View;

/**
 * A person's subscription to the calendar.
 *
 * @param address shown once, right after it was made
 * @param made when the address in force was made, null without one
 * @param read when a phone last read it
 */
public record FeedPage(@Nullable String address, @Nullable String made, @Nullable String read) implements View {
    public @Nullable String all() {
        return address == null ? null : address + "?all=yes";
    }

    /** The address in the scheme that opens the calendar of a phone. */
    public @Nullable String phone() {
        return address == null ? null : address.replaceFirst("^https?:", "webcal:");
    }
}
