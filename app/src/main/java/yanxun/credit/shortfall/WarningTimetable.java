package yanxun.credit.shortfall;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** When people are told what they lack: on the fifth of each month, before the first lesson. */
@Component
class WarningTimetable {
    private final JdbcClient jdbc;
    private final Warning warning;

    WarningTimetable(JdbcClient jdbc, Warning warning) {
        this.jdbc = jdbc;
        this.warning = warning;
    }

    @Scheduled(cron = "0 10 7 5 * *", zone = "${yanxun.zone}")
    void everyMonth() {
        Scope.everywhere(() -> jdbc.sql("select id from org.unit_card where id = wall order by id").query(UUID.class).list()).forEach(wall -> Scope.runWithin(wall, () -> warning.warn(wall)));
    }
}
