package yanxun.activity.undertaking;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** When community activities remind: each morning before the first lesson. */
@Component
class UndertakingTimetable {
    private final Summons summons;

    UndertakingTimetable(Summons summons) {
        this.summons = summons;
    }

    @Scheduled(cron = "0 5 7 * * *", zone = "${yanxun.zone}")
    void everyMorning() {
        Scope.runEverywhere(summons::remind);
    }
}
