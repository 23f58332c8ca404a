package yanxun.platform.data;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Answers many at once: what is asked while others are being answered makes up the next batch, so that a crowd shares statements and
 * commits. Alone, nobody waits.
 */
public final class Batching<Q, A> implements AutoCloseable {
    private static final int LARGEST = 512;
    private static final long PATIENCE_SECONDS = 15;

    private final Function<List<Q>, List<A>> answering;
    private final LinkedBlockingQueue<Asked<Q, A>> queue = new LinkedBlockingQueue<>();
    private final Thread clerk;
    private volatile boolean open = true;

    /** @param answering gives an answer to each question, in the same order */
    public Batching(String name, Function<List<Q>, List<A>> answering) {
        this.answering = answering;
        this.clerk = Thread.ofPlatform().daemon().name(name).start(this::serve);
    }

    private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** Fails as the batch failed that held the question. */
    public A ask(Q question) {
        var asked = new Asked<>(question, new CompletableFuture<A>());
        queue.add(asked);
        try {
            return asked.answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
        } catch (TimeoutException _) {
            throw new DataAccessResourceFailureException("no answer from the " + clerk.getName() + " in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new DataAccessResourceFailureException("interrupted while waiting for the " + clerk.getName());
        }
    }

    private void serve() {
        while (open) {
            try {
                var batch = new ArrayList<Asked<Q, A>>();
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST - 1);
                answer(batch);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void answer(List<Asked<Q, A>> batch) {
        try {
            var answers = answering.apply(batch.stream().map(Asked::question).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer.complete(answers.get(i));
            }
        } catch (RuntimeException | Error trouble) {
            batch.forEach(asked -> asked.answer.completeExceptionally(trouble));
        }
    }

    @Override
    public void close() {
        open = false;
        clerk.interrupt();
    }
}
