package yanxun.platform.job;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import yanxun.platform.access.Scope;
import yanxun.platform.data.ScopedDataSource;
import yanxun.platform.time.ShiftingClock;

@Configuration
class SchedulerSetup {
    /** Timetables run where people are served; a command-line verb does what it was called for and nothing else. */
    @Configuration
    @EnableScheduling
    @ConditionalOnWebApplication
    static class Timetables {}

    /**
     * Runs what is due and what listens. Both are the system's own work: it begins with every wall open, and with connections that no crowd at
     * the door can take.
     */
    @Bean
    SimpleAsyncTaskScheduler taskScheduler() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("timetable-");
        scheduler.setTaskTerminationTimeout(10_000);
        scheduler.setTaskDecorator(task -> {
            var carried = ShiftingClock.carried(task);
            return () -> ScopedDataSource.reserved(() -> Scope.runEverywhere(carried));
        });
        return scheduler;
    }
}
