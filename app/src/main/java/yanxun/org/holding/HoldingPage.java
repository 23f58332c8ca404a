package yanxun.org.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yanxun.org.Span;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** Everything that is held about the viewer: in full what identifies and reaches them, by kind and number what they did. */
public record HoldingPage(Facts facts, @Nullable String phone, @Nullable String idNumber, boolean here, List<Stay> stays, List<Visit> visits, List<Kind> kinds) implements View {
    public record Facts(String number, String name, @Nullable String sex, @Nullable LocalDate employedOn, boolean party, @Nullable String login, @Nullable Instant lastSignInAt) {
        public String lastSignIn() {
            return lastSignInAt == null ? "" : Times.minute(lastSignInAt);
        }
    }

    public record Stay(String unitName, Span span) {}

    /** A device that is signed in. */
    public record Visit(String agent, Instant createdAt, Instant seenAt) {
        public String since() {
            return Times.minute(createdAt);
        }

        public String seen() {
            return Times.minute(seenAt);
        }
    }

    /** @param label what the records are */
    public record Kind(String label, long count) {}
}
