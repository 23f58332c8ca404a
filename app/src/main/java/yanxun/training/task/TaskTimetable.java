package yanxun.training.task;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/** When tasks remind: each morning before the first lesson. */
@Component
class TaskTimetable {
    private final TaskLetters letters;

    TaskTimetable(TaskLetters letters) {
        this.letters = letters;
    }

    @Scheduled(cron = "0 10 7 * * *", zone = "${yanxun.zone}")
    void everyMorning() {
        Scope.runEverywhere(letters::everyMorning);
    }
}
