package yanxun.notice.preference;

import java.util.UUID;
import yanxun.platform.web.View;

/** Asks before mails end: programs that look into mails open links too. */
public record UnsubscribePage(UUID key, boolean done) implements View {}
