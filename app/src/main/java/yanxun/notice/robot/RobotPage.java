package yanxun.notice.robot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** The robots of the units one looks after; addresses and secrets are never shown again. */
public record RobotPage(List<Row> robots, Map<String, String> units, UUID fresh, @Nullable String wrong, @Nullable RobotForm form) implements View {

    public record Row(UUID id, String unitName, RobotKind kind, String name, String host, String tail, boolean signed, @Nullable Instant lastSent, long failed, String error) {
        public String last() {
            return lastSent == null ? "" : Times.minute(lastSent);
        }

        public String url() {
            return "/robots/" + id;
        }
    }

    public Map<String, String> kinds() {
        return RobotKind.choices();
    }
}
