package yanxun.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The same work done many times over several connections; every time is noted. */
final class Load {
    /** @param perSecond how many were done in a second; @param p99 milliseconds within which 99 of 100 were done */
    record Outcome(int done, int failed, double seconds, double perSecond, double p50, double p99) {}

    /** What one connection does again and again, told how many-th of all it is. False: it did not succeed. */
    interface Work {
        boolean once(int number) throws Exception;
    }

    interface Connections {
        Work open(Closing closing) throws Exception;
    }

    /** What a connection leaves behind is closed when all is done. */
    static final class Closing implements AutoCloseable {
        private final java.util.concurrent.ConcurrentLinkedQueue<AutoCloseable> opened = new java.util.concurrent.ConcurrentLinkedQueue<>();

        <C extends AutoCloseable> C later(C open) {
            opened.add(open);
            return open;
        }

        @Override
        public void close() throws Exception {
            for (var open : opened) {
                open.close();
            }
        }
    }

    private Load() {}

    static Outcome of(int times, int connections, Connections open) throws Exception {
        var next = new AtomicInteger();
        var failed = new AtomicInteger();
        var took = new long[times];
        var ready = new CountDownLatch(connections);
        var go = new CountDownLatch(1);
        var threads = new Thread[connections];
        var closing = new Closing();
        for (int c = 0; c < connections; c++) {
            threads[c] = Thread.ofPlatform().start(() -> work(times, next, failed, took, ready, go, closing, open));
        }
        ready.await();
        var begun = System.nanoTime();
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        closing.close();
        int done = Math.min(next.get(), times) - failed.get();
        var sorted = Arrays.stream(took).filter(time -> time > 0).sorted().toArray();
        return new Outcome(done, failed.get(), seconds, done / seconds, at(sorted, 0.50), at(sorted, 0.99));
    }

    private static void work(int times, AtomicInteger next, AtomicInteger failed, long[] took, CountDownLatch ready, CountDownLatch go, Closing closing, Connections open) {
        try {
            var work = open.open(closing);
            ready.countDown();
            go.await();
            for (int number = next.getAndIncrement(); number < times; number = next.getAndIncrement()) {
                var begun = System.nanoTime();
                if (work.once(number)) {
                    took[number] = System.nanoTime() - begun;
                } else {
                    failed.incrementAndGet();
                }
            }
        } catch (Exception broken) {
            failed.incrementAndGet();
            ready.countDown();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }
}
