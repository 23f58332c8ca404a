package yanxun.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class BatchingTest {
    @Test
    void whatIsAskedMeanwhileMakesUpOneBatchAndEachGetsItsOwnAnswer() throws Exception {
        var sizes = new CopyOnWriteArrayList<Integer>();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var batching = new Batching<Integer, Integer>("squares", batch -> squares(batch, sizes, begun, go)); var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = crowd.submit(() -> batching.ask(1));
            begun.await();
            var others = IntStream.rangeClosed(2, 100).mapToObj(number -> crowd.submit((Callable<Integer>) () -> batching.ask(number))).toList();
            Thread.sleep(200);
            go.countDown();
            assertThat(first.get()).isOne();
            for (int i = 0; i < others.size(); i++) {
                assertThat(others.get(i).get()).isEqualTo((i + 2) * (i + 2));
            }
        }
        assertThat(sizes).hasSizeLessThan(4).startsWith(1);
    }

    private static List<Integer> squares(List<Integer> batch, List<Integer> sizes, CountDownLatch begun, CountDownLatch go) {
        sizes.add(batch.size());
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return batch.stream().map(number -> number * number).toList();
    }

    @Test
    void aBatchThatFailedFailsItsOwnAndNotTheNext() {
        var times = new AtomicInteger();
        try (var batching = new Batching<String, String>("moody", batch -> {
            switch (times.incrementAndGet()) {
                case 1 -> throw new IllegalArgumentException("no");
                case 2 -> throw new StackOverflowError();
                default -> {
                    return batch;
                }
            }
        })) {
            assertThatThrownBy(() -> batching.ask("a")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> batching.ask("b")).hasCauseInstanceOf(StackOverflowError.class);
            assertThat(batching.ask("c")).isEqualTo("c");
        }
    }

    @Test
    void whoIsInterruptedHearsItAsTroubleOfTheMoment() {
        var never = new CountDownLatch(1);
        try (var batching = new Batching<String, String>("slow", batch -> waiting(never, batch))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> batching.ask("a")).isInstanceOf(DataAccessException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<String> waiting(CountDownLatch latch, List<String> batch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return batch;
    }
}
