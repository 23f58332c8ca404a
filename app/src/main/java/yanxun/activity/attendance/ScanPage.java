package yanxun.activity.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The door on a phone: activities of today one is expected at, each with its field for the six digits. */
public record ScanPage(List<Today> today) implements View {
    public record Today(UUID id, String title, String place, Instant startsAt, Instant endsAt, boolean checkedIn) {
        public String when() {
            return Times.clock(startsAt) + "–" + Times.clock(endsAt);
        }
    }
}
