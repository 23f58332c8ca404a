package yanxun.platform.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import yanxun.platform.access.Scope;
import yanxun.platform.time.ShiftingClock;

@Configuration
class SchedulerSetup {
    /** Runs what is due and what listens. Both are the system's own work: it begins with every wall open. */
    @Bean
    SimpleAsyncTaskScheduler taskScheduler() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("timetable-");
        scheduler.setTaskDecorator(task -> {
            var carried = ShiftingClock.carried(task);
            return () -> Scope.runEverywhere(carried);
        });
        return scheduler;
    }
}
