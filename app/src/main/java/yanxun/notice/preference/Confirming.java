package yanxun.notice.preference;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.platform.access.Viewer;
import yanxun.platform.i18n.Digits;
import yanxun.platform.audit.Audit;
import yanxun.platform.data.Secrets;
import yanxun.platform.time.Times;

/** Takes an address, and makes it the person's once its code has come back. */
@Component
@Transactional
class Confirming {
    private final JdbcClient jdbc;
    private final Preferring preferring;
    private final Audit audit;
    private final Secrets secrets;
    private final Clock clock;

    Confirming(JdbcClient jdbc, Preferring preferring, Audit audit, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.preferring = preferring;
        this.audit = audit;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Returns the code to be sent; the address in use stays so until it comes back. */
    String begin(String channel, String address, String tongue, Viewer viewer) {
        preferring.begin(viewer, tongue);
        var today = Times.day(clock.instant());
        var count = claimed(channel, viewer).next(today);
        var code = ConfirmationRule.fresh();
        jdbc.sql("""
                insert into notice.address (person_id, wall, channel, candidate, code_hash, code_until, codes_on, codes) values (:me, :wall, :channel, :address, :hash, :until, :today, :count)
                on conflict (person_id, channel) do update set candidate = excluded.candidate, code_hash = excluded.code_hash, code_until = excluded.code_until, code_tries = 0,
                       codes_on = excluded.codes_on, codes = excluded.codes
                """).param("me", viewer.person().value()).param("wall", viewer.wall()).param("channel", channel).param("address", channel.equals("SMS") ? secrets.seal(address) : address).param("hash", ConfirmationRule.hash(viewer.person().value(), code))
                .param("until", clock.instant().plus(Duration.ofMinutes(ConfirmationRule.MINUTES)).atOffset(ZoneOffset.UTC)).param("today", today).param("count", count).update();
        return code;
    }

    /** Whether the code was right. A wrong one counts as a try, so it is told, not thrown. */
    boolean finish(String channel, String code, Viewer viewer) {
        var me = viewer.person().value();
        var right = claimed(channel, viewer).fits(me, Digits.folded(code), clock.instant());
        jdbc.sql(right ? """
                update notice.address set value = candidate, candidate = null, code_hash = null, verified_at = :now, bad_at = null, trouble = '', enabled = true where person_id = :me and channel = :channel and :now::timestamptz is not null
                """ : "update notice.address set code_tries = code_tries + 1 where person_id = :me and channel = :channel and :now::timestamptz is not null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("me", me).param("channel", channel).update();
        if (right) {
            audit.note(viewer, "确认消息地址", "person:" + me, channel);
        }
        return right;
    }

    void remove(String channel, Viewer viewer) {
        var gone = jdbc.sql("update notice.address set value = null, verified_at = null, candidate = null, code_hash = null, bad_at = null, trouble = '' where person_id = :me and channel = :channel")
                .param("me", viewer.person().value()).param("channel", channel).update();
        if (gone > 0) {
            audit.note(viewer, "删除消息地址", "person:" + viewer.person().value(), channel);
        }
    }

    private ConfirmationRule claimed(String channel, Viewer viewer) {
        return jdbc.sql("select candidate, code_hash, code_until, code_tries, codes_on, codes from notice.address where person_id = :me and channel = :channel for update")
                .param("me", viewer.person().value()).param("channel", channel).query(ConfirmationRule.class).optional().orElse(ConfirmationRule.NEW);
    }
}
