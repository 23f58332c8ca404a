package yanxun.platform.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import yanxun.platform.access.Scope;

@Configuration
class SchedulerSetup {
    @Bean
    SimpleAsyncTaskScheduler taskScheduler() {
        var scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("timetable-");
        return scheduler;
    }

    /** Listeners are the system's own work: they begin their transaction with every wall open. */
    @Bean
    TaskDecorator listenersSeeEverything() {
        return task -> () -> Scope.runEverywhere(task);
    }
}
