package yanxun.platform.job;

import static yanxun.platform.i18n.Text.kept;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yanxun.platform.access.Scope;
import yanxun.platform.data.ScopedDataSource;
import yanxun.platform.error.Rejected;

/** Takes work from the queue, two pieces at a time, each within the walls of the district it belongs to. */
@Component
class JobRunner {
    private static final Logger log = LoggerFactory.getLogger(JobRunner.class);

    private final Jobs jobs;
    private final Map<String, JobKind> kinds;
    private final Semaphore places = new Semaphore(2);

    JobRunner(Jobs jobs, List<JobKind> kinds) {
        this.jobs = jobs;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
    }

    /** Whoever hands work in is waiting for it: look as soon as it is committed, not at the next turn. */
    @EventListener(Jobs.Submitted.class)
    void lookSoon() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    Thread.ofVirtual().name("job-look").start(JobRunner.this::look);
                }
            });
        }
    }

    /** Also finds what a node that died left behind, and what another has no place for. */
    @Scheduled(fixedDelay = 700)
    void look() {
        while (places.tryAcquire()) {
            var next = Scope.everywhere(jobs::claim);
            if (next.isEmpty()) {
                places.release();
                return;
            }
            Thread.ofVirtual().name("job").start(() -> {
                try {
                    ScopedDataSource.reserved(() -> Scope.runWithin(next.get().wall(), () -> work(next.get())));
                } finally {
                    places.release();
                }
            });
        }
    }

    private void work(Jobs.Waiting job) {
        try {
            var kind = kinds.get(job.kind());
            if (kind == null) {
                throw new Rejected("这个版本不认识任务类型 {0}", job.kind());
            }
            jobs.finish(job.id(), "DONE", kind.run(job.argument(), (percent, doing) -> {
                if (jobs.beat(job.id(), percent, doing)) {
                    throw new Progress.Cancelled();
                }
            }));
        } catch (Progress.Cancelled _) {
            jobs.finish(job.id(), "CANCELLED", kept("已取消,没有留下半成品"));
        } catch (Rejected rejected) {
            jobs.finish(job.id(), "FAILED", kept(rejected.sentence(), rejected.arguments().toArray()));
        } catch (RuntimeException | Error bug) {
            log.error("job {} {}", job.kind(), job.id(), bug);
            jobs.finish(job.id(), "FAILED", kept("任务出错,已记录;请把任务编号 {0} 告诉管理员", job.id().toString().substring(24)));
        }
    }
}
