package yanxun.notice.channel;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.data.Secrets;
import yanxun.platform.time.Times;

/** An address that nothing will ever reach is not tried again; its owner reads of it in the inbox. */
@Component
class BadAddresses {
    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Secrets secrets;
    private final Clock clock;

    BadAddresses(JdbcClient jdbc, Inbox inbox, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional
    public void mark(Parcel parcel, String why) {
        var person = java.util.Objects.requireNonNull(parcel.personId());
        var marked = jdbc.sql("update notice.address set bad_at = :now, trouble = :why where person_id = :person and value = :value and bad_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("why", why).param("person", person).param("value", parcel.to()).update();
        if (marked > 0) {
            inbox.deliver(new Letter(parcel.wall(), Matter.ADDRESS.of(parcel.to() + ":" + Times.day(clock.instant())), false, kept("发往 {0} 的消息被退回,已停用这个地址", secrets.open(parcel.to()).map(to -> to.contains("@") ? to : "…" + to.substring(Math.max(0, to.length() - 4))).orElse("")),
                    kept("请核对后重新填写并确认。"), "/settings/notices", null), List.of(person));
        }
    }
}
