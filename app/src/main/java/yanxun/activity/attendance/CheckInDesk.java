package yanxun.activity.attendance;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import yanxun.platform.access.Scope;

/**
 * Where everybody signs in at once. Arrivals that come while one batch is being written make up the next: one statement and one
 * commit for many people, and nobody is answered before the commit that holds the row.
 */
@Component
class CheckInDesk {
    private static final int LARGEST_BATCH = 512;
    private static final long PATIENCE_SECONDS = 15;

    private final CheckIns checkIns;
    private final MeterRegistry meters;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread clerk;
    private volatile boolean open = true;

    CheckInDesk(CheckIns checkIns, MeterRegistry meters) {
        this.checkIns = checkIns;
        this.meters = meters;
        this.clerk = Thread.ofPlatform().daemon().name("check-in desk").start(this::serve);
    }

    /** Returns when the arrival is durable. */
    Arrival.Outcome arrive(Arrival arrival) {
        var waiting = new Waiting(arrival, new CompletableFuture<>());
        queue.add(waiting);
        try {
            return waiting.answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } catch (TimeoutException _) {
            throw new DataAccessResourceFailureException("check-in was not confirmed in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("interrupted while waiting for the check-in");
        }
    }

    private void serve() {
        while (open) {
            try {
                var batch = new ArrayList<Waiting>();
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                write(batch);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Waiting> batch) {
        try {
            var outcomes = Scope.everywhere(() -> checkIns.note(batch.stream().map(Waiting::arrival).toList()));
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer.complete(outcomes.get(i));
                meters.counter("yanxun.check.ins", "outcome", outcomes.get(i).name()).increment();
            }
        } catch (RuntimeException | Error trouble) {
            batch.forEach(waiting -> waiting.answer.completeExceptionally(trouble));
        }
    }

    @PreDestroy
    void close() {
        open = false;
        clerk.interrupt();
    }

    private record Waiting(Arrival arrival, CompletableFuture<Arrival.Outcome> answer) {}
}
