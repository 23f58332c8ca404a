package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.told;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** How the ways out of the house are doing. */
public record ChannelsPage(Server server, String address, boolean addressNamed, boolean messages, List<Count> counts, Page<Trouble> troubles, @Nullable String answer) implements View {

    /** The mail server without its password. */
    public record Server(boolean ready, String host, int port, String security, String user, String from) {
        static Server of(MailServer server) {
            return new Server(server.isReady(), server.host(), server.port(), server.security().name(), server.user(), server.from());
        }
    }


    public record Count(Wire channel, long queued, long sending, long sent, long failed, long skipped, long unsure, @Nullable Instant oldest, @Nullable Instant lastSent) {
        public String last() {
            return lastSent == null ? "" : Times.minute(lastSent);
        }

        public String since() {
            return oldest == null ? "" : Times.minute(oldest);
        }
    }

    /** What did not go out, or did not yet; the letter itself is not shown. */
    public record Trouble(UUID id, Wire channel, DispatchState state, String receiver, int attempts, String error, Instant createdAt, @Nullable Instant nextAt) {
        public String when() {
            return Times.minute(createdAt);
        }

        public String next() {
            return nextAt == null ? "" : Times.minute(nextAt);
        }

        public String reason() {
            return told(error);
        }

        public boolean isWaiting() {
            return state == DispatchState.QUEUED;
        }

        public String url() {
            return "/administration/channels/" + id;
        }
    }
}
