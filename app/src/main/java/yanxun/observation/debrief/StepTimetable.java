package yanxun.observation.debrief;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** When agreed steps remind: each morning before the first lesson. */
@Component
class StepTimetable {
    private final StepLetters letters;

    StepTimetable(StepLetters letters) {
        this.letters = letters;
    }

    @Scheduled(cron = "0 15 7 * * *", zone = "${yanxun.zone}")
    void everyMorning() {
        Scope.runEverywhere(letters::everyMorning);
    }
}
