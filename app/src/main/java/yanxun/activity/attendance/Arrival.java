package yanxun.activity.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person at the door. */
public record Arrival(UUID activity, UUID person, UUID unit, Instant at, Way way, @Nullable UUID by) {

    /** How a sign-in came in. */
    public enum Way {
        QR("扫码"), CODE("签到码"), ROLL("点名"), OFFLINE("离线名单"), MAKE_UP("补签"), CORRECTION("更正");

        private final String displayName;

        Way(String displayName) {
            this.displayName = displayName;
        }

        public String displayName() {
            return displayName;
        }
    }

    /** What the desk answers once the row is safe. */
    public enum Outcome { SIGNED_IN, ALREADY, NOT_INVITED, CLOSED }

    record Key(UUID activity, UUID person) {}

    Key key() {
        return new Key(activity, person);
    }
}
