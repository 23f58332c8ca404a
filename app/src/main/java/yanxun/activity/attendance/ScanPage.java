package yanxun.activity.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The door on a phone: one field for the digits of whatever hall one stands in, and the activities of today one is expected at. */
public record ScanPage(List<Today> today, String code, @Nullable String trouble) implements View {
    public record Today(UUID id, String title, String place, Instant startsAt, Instant endsAt, boolean checkedIn) {
        public String when() {
            return Times.isOneDay(startsAt, endsAt) ? Times.clock(startsAt) + "–" + Times.clock(endsAt) : Times.spanShown(startsAt, endsAt);
        }
    }
}
