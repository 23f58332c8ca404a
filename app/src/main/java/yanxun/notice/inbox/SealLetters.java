package yanxun.notice.inbox;

import static yanxun.platform.i18n.Text.kept;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.access.Scope;
import yanxun.platform.audit.Sealing;
import yanxun.platform.time.Times;

/** Tells every auditor each morning the last seal of the trail: what they keep cannot be changed by whoever keeps the server. */
@Component
class SealLetters {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Inbox inbox;
    private final Clock clock;

    SealLetters(JdbcClient jdbc, Sealing sealing, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 6 * * *", zone = "${yanxun.zone}")
    void everyMorning() {
        Scope.runEverywhere(() -> sealing.last().ifPresent(this::tell));
    }

    private void tell(String seal) {
        record Auditors(UUID wall, UUID[] persons) {}
        var today = Times.day(clock.instant());
        jdbc.sql("select wall, array_agg(distinct person_id) as persons from org.duty_card where post = 'AUDITOR' and valid @> :today group by wall").param("today", today)
                .query((row, _) -> new Auditors(row.getObject("wall", UUID.class), (UUID[]) row.getArray("persons").getArray())).list()
                .forEach(each -> inbox.deliver(new Letter(each.wall(), Matter.AUDIT_SEAL.of(today), false, kept("审计记录封存到第 {0} 段", seal.substring(0, seal.indexOf(':'))),
                        kept("请自行留存这一串,核对时用 yanxun audit verify --against {0}", seal), "/audit", null), List.of(each.persons())));
    }
}
