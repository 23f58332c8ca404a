package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.kept;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In the place of a provider: notes that there would have been a message, without its words. */
final class LoggingSmsGateway implements SmsGateway {
    private static final Logger log = LoggerFactory.getLogger(LoggingSmsGateway.class);

    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public boolean knowsRepeats() {
        return true;
    }

    @Override
    public Outcome send(UUID id, String phone, String text) {
        log.info("short message {} of {} characters not sent: no provider", id, text.length());
        return new Outcome.Skipped(kept("没有接入短信服务商,只记入日志"));
    }
}
