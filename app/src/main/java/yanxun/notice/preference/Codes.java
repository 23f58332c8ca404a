package yanxun.notice.preference;

import static yanxun.platform.i18n.Text.t;
import static yanxun.platform.i18n.Text.told;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yanxun.notice.channel.MailPost;
import yanxun.notice.channel.Outcome;
import yanxun.notice.channel.SmsCarrier;
import yanxun.platform.error.Rejected;

/** Sends a code to an address, now, for somebody who waits for it. */
@Component
class Codes {
    private final MailPost post;
    private final SmsCarrier messages;

    Codes(MailPost post, SmsCarrier messages) {
        this.post = post;
        this.messages = messages;
    }

    void send(String channel, String address, String code, String tongue) {
        if (channel.equals("EMAIL")) {
            post.code(address, code, tongue);
        } else {
            switch (messages.gateway().send(UUID.randomUUID(), address, t("研训:确认码 {0},30 分钟内有效", code))) {
                case Outcome.Sent _, Outcome.Unsure _ -> { }
                case Outcome.Later(var why) -> throw new Rejected("短信没有发出:{0}", told(why));
                case Outcome.Refused(var why, _) -> throw new Rejected("短信没有发出:{0}", told(why));
                case Outcome.Skipped(var why) -> throw new Rejected("短信没有发出:{0}", told(why));
            }
        }
    }
}
