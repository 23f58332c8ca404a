package yanxun.notice.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.View;

/** Everything that reached one person, what is open first. */
public record InboxPage(Page<Item> items, String show, long open) implements View {

    public record Item(UUID id, String kind, String title, String body, @Nullable LocalDate dueOn, Instant createdAt, @Nullable Instant readAt, @Nullable Instant doneAt) {
        public boolean isTodo() {
            return kind.equals("TODO");
        }

        public boolean isOpen() {
            return doneAt == null && (isTodo() || readAt == null);
        }

        public String when() {
            return Times.minute(createdAt);
        }

        public String url() {
            return "/inbox/" + id;
        }
    }
}
