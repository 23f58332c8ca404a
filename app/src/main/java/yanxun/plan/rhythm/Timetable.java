package yanxun.plan.rhythm;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** When plans remind: each morning before the first lesson. */
@Component("planTimetable")
class Timetable {
    private final Nudging nudging;

    Timetable(Nudging nudging) {
        this.nudging = nudging;
    }

    @Scheduled(cron = "0 0 7 * * *", zone = "${yanxun.zone}")
    void everyMorning() {
        Scope.runEverywhere(nudging::nudge);
    }
}
