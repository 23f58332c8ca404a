package yanxun.bench;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The same work done again and again over several connections; every time is noted. */
final class Load {
    private static final int MOST = 1_000_000;

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final CountDownLatch ready;
    private final CountDownLatch go = new CountDownLatch(1);
    private final Closing closing = new Closing();
    private final long[] took;
    private volatile long end = Long.MAX_VALUE;

    private Load(int times, int connections) {
        this.took = new long[times];
        this.ready = new CountDownLatch(connections);
    }

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
        private final ConcurrentLinkedQueue<AutoCloseable> opened = new ConcurrentLinkedQueue<>();

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

    /** So many times, however long it takes. */
    static Outcome of(int times, int connections, Connections open) throws Exception {
        return new Load(times, connections).run(Double.POSITIVE_INFINITY, connections, open);
    }

    /** For so many seconds, however often that is. */
    static Outcome lasting(double seconds, int connections, Connections open) throws Exception {
        return new Load(MOST, connections).run(seconds, connections, open);
    }

    private Outcome run(double limit, int connections, Connections open) throws Exception {
        var threads = new Thread[connections];
        for (int c = 0; c < connections; c++) {
            threads[c] = Thread.ofPlatform().start(() -> work(open));
        }
        ready.await();
        var begun = System.nanoTime();
        end = Double.isInfinite(limit) ? Long.MAX_VALUE : begun + (long) (limit * 1e9);
        go.countDown();
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        closing.close();
        var sorted = Arrays.stream(took).filter(time -> time > 0).sorted().toArray();
        return new Outcome(sorted.length, failed.get(), seconds, sorted.length / seconds, at(sorted, 0.50), at(sorted, 0.99));
    }

    private void work(Connections open) {
        try {
            var work = open.open(closing);
            ready.countDown();
            go.await();
            for (int number = next.getAndIncrement(); number < took.length && System.nanoTime() < end; number = next.getAndIncrement()) {
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
