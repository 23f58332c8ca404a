package yanxun.org.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yanxun.platform.data.Page;
import yanxun.platform.time.Times;
import yanxun.platform.web.Query;
import yanxun.platform.web.View;

/** Accounts within reach; a fresh password stands here once and nowhere else. */
public record AccountListPage(String q, String state, Page<Row> accounts, @Nullable Issued issued, boolean mayRule) implements View {
    public record Row(
            UUID id, String login, String name, UUID personId, @Nullable String unitName, boolean mustChange, @Nullable Instant disabledAt,
            @Nullable Instant lastSignInAt, boolean locked) {
        public String lastSignIn() {
            return lastSignInAt == null ? "从未登录" : Times.minute(lastSignInAt);
        }

        public String url() {
            return "/administration/accounts/" + id;
        }

        public boolean isDisabled() {
            return disabledAt != null;
        }
    }

    /** The password somebody is to be handed. */
    public record Issued(String login, String name, String password) {}

    public String url() {
        return Query.of("/administration").with("q", q).with("state", state).url();
    }
}
