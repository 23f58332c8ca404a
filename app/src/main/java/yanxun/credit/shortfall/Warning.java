package yanxun.credit.shortfall;

import static yanxun.platform.i18n.Text.kept;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yanxun.notice.Inbox;
import yanxun.notice.Letter;
import yanxun.notice.Matter;
import yanxun.platform.time.SchoolYear;
import yanxun.platform.time.Times;

/** Tells people of one district who are behind what they lack: each at most once a month, however often it is asked to. */
@Component
@Transactional
class Warning {
    private static final int NAMED = 3;

    private final JdbcClient jdbc;
    private final Risks risks;
    private final Inbox inbox;
    private final Clock clock;

    Warning(JdbcClient jdbc, Risks risks, Inbox inbox, Clock clock) {
        this.jdbc = jdbc;
        this.risks = risks;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** @return how many were told */
    int warn(UUID wall) {
        var today = Times.day(clock.instant());
        var month = today.withDayOfMonth(1);
        int told = 0;
        for (var risk : risks.of(wall, wall, SchoolYear.of(today)).risks()) {
            if (isFirst(risk, wall, month)) {
                inbox.deliver(letter(risk, wall, month), List.of(risk.person()));
                told++;
            }
        }
        return told;
    }

    private boolean isFirst(Risks.Risk risk, UUID wall, LocalDate month) {
        return jdbc.sql("insert into credit.warning (person_id, wall, month, missing, sent_at) values (:person, :wall, :month, :missing, :now) on conflict do nothing")
                .param("person", risk.person()).param("wall", wall).param("month", month).param("missing", BigDecimal.valueOf(risk.lacks().size())).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update() > 0;
    }

    private static Letter letter(Risks.Risk risk, UUID wall, LocalDate month) {
        var lacks = risk.lacks().stream().limit(NAMED).map(gauge -> gauge.name() + " " + gauge.missing()).collect(Collectors.joining(","));
        return new Letter(wall, Matter.HOURS_BEHIND.of(month), false, kept("学时提醒:有 {0} 项要求落后于进度,还有 {1} 个月", risk.lacks().size(), risk.months()), kept("还差:{0}。学时页列出了现在可以报名的活动和培训", lacks), "/hours", null);
    }
}
